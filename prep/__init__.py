"""From a job posting to an Anki deck, a study guide and a quiz for that role."""

__version__ = "0.1.0"
