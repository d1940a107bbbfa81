"""Where `prep` and `python -m prep` start."""

from prep.cli import main

if __name__ == "__main__":
    main()
