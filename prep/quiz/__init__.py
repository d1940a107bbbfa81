"""The terminal quiz: scheduler, session, store and face, each replaceable without the others."""
