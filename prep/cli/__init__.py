"""The command line: options, files, prompts and exit codes; one file a command.

Exit codes: 0 done, 1 something was wrong with what was given (files, postings, banks), 2 wrong usage,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from importlib import import_module

import click

from prep import __version__
from prep.errors import PrepError

COMMANDS = ("map", "build", "compare", "push", "plan", "quiz", "mock", "progress", "topics", "check", "new")


class LazyGroup(click.Group):
    """Loads the module of a command only when it runs or its help is wanted: start-up is felt every time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name from the module of the same name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"prep.cli.{cmd_name}").command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="prep")
def cli() -> None:
    """From a job posting to an Anki deck, a study guide and a quiz for that role.

    \b
    Start here:
      prep map posting.txt      what the posting asks for, line by line
      prep build posting.txt    a deck and a guide for it
      prep quiz posting.txt     study it in the terminal
    """


def main() -> None:
    """Run the command line; errors meant for people become one line each and exit code 1."""
    try:
        exit_code = cli.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        exit_code = stop.exit_code
    except click.ClickException as error:
        error.show()
        exit_code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(err=True)
        exit_code = 130
    except PrepError as error:
        click.echo(f"prep: {error}", err=True)
        exit_code = 1
    except _history_errors() as error:
        click.echo(f"prep: the history cannot be used ({error}); it is left as it is: {_history()}", err=True)
        exit_code = 1
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; nothing more can be said
        exit_code = 1
    sys.exit(exit_code if isinstance(exit_code, int) else 0)


def _history_errors() -> type[Exception] | tuple[()]:
    """What SQLite raises, where a command has loaded it: a damaged page, a full disk, a lock that nobody lets go."""
    sqlite = sys.modules.get("sqlite3")
    return sqlite.Error if sqlite else ()


def _history() -> str:
    from prep.cli.files import state_folder  # noqa: PLC0415 - only where something is wrong with it

    return f"{state_folder()}; mend the disk, or move history.sqlite away and bring back an export"
