"""`rules schema`: JSON Schemas for editors, and the lines by which an editor finds them."""

from pathlib import Path

from engine.authoring.phrases import said
from engine.authoring.schemas import FILES, schema
from engine.commands.call import Answer, Call, as_json
from engine.errors import Place, or_list, refuse
from engine.model.load import load_library
from engine.reports.output import write_output


def schema_of(kind: str | None, call: Call, *, into: Path | None = None) -> Answer:
    """Give the schema of one kind of file, or write all into a folder and say how editors find them."""
    library = load_library(call.home, drafts=True)
    if kind is not None:
        if kind not in FILES:
            refuse(
                "option-value-wrong",
                named=said("kind", call.language),
                found=kind,
                values=or_list(FILES),
                command="rules schema",
            )
        return Answer(as_json(schema(kind, library)))
    folder = into or Path(".regiokoers")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        refuse("output-unwritable", Place(str(folder)), why=error.strerror or error)
    for name in FILES:
        write_output(folder / f"{name}.schema.json", as_json(schema(name, library)))
    settings = as_json({"yaml.schemas": {f"./{folder / name}.schema.json": path for name, path in FILES.items()}})
    words = {"folder": folder, "count": len(FILES), "settings": settings, "rule": f"{folder}/rule.schema.json"}
    return Answer(said("schemas", call.language, **words))
