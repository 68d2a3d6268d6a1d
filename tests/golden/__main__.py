"""`python -m tests.golden` names the files that differ; with `--write` it makes them anew."""

import sys

from tests.golden.golden import EXPECTED, GOLDEN


def main(arguments: list[str]) -> int:
    """Compare or write; the exit status is that of the program: 1 where something differs."""
    if arguments not in ([], ["--write"]):
        sys.stderr.write("python -m tests.golden [--write]\n")
        return 2
    made = {one.path: one.made() for one in GOLDEN}
    kept = {path: path.read_text("utf-8") for path in sorted(EXPECTED.iterdir())}
    changed = [path for path in (made | kept) if made.get(path) != kept.get(path)]
    for path in changed:
        sys.stdout.write(f"{path.name}\n")
        if arguments and path in made:
            path.write_text(made[path], "utf-8", newline="\n")
        elif arguments:
            path.unlink()
    return 1 if changed and not arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
