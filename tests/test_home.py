import tomllib

from engine.home import REGIONS, SHIPPED, VERSION


def test_content_and_code_stand_side_by_side() -> None:
    assert all((SHIPPED / name).exists() for name in ("engine", "knowledge", "rules", "cli.py"))
    assert REGIONS.is_dir()


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((SHIPPED / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
