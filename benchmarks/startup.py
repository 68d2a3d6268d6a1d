"""How long one advice takes from nothing, beside a minimal script that reads and validates the same file.

`python -m benchmarks.startup` runs both in turn as whole processes, with a warm cache, and prints the ratio of their
medians. To reach: at most 1.5.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

REGION = Path(__file__).parent.parent / "knowledge" / "regions" / "windstreek.yaml"
RUNS, MOST = 25, 1.5
MINIMAL = """
import sys
import click, pydantic, yaml

class Region(pydantic.BaseModel):
    format: int
    region: str
    profile: dict
    focus_points: dict

@click.command()
@click.argument("path")
def main(path):
    with open(path, encoding="utf-8") as file:
        region = Region.model_validate(yaml.load(file, Loader=yaml.CSafeLoader))
    click.echo(region.region)

main()
"""


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Run a whole process and give the time it took."""
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - started


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        minimal = Path(folder) / "minimal.py"
        minimal.write_text(MINIMAL, encoding="utf-8")
        environment = {**os.environ, "REGIOKOERS_CACHE": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # the first run compiles, as on anyone's machine
        program = str(Path(sys.executable).parent / "regiokoers")
        commands = ([program, "advise", str(REGION)], [sys.executable, str(minimal), str(REGION)])
        for command in commands:
            seconds(command, environment)
        pairs = [[seconds(command, environment) for command in commands] for _ in range(RUNS)]
    own, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"advise {own * 1000:.0f} ms, minimal script {peer * 1000:.0f} ms, ratio {ratio:.2f} (to reach: {MOST})")
    return int(ratio > MOST)


if __name__ == "__main__":
    sys.exit(main())
