"""Plain values held against a pydantic model, with every fault at its place in the file."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from engine.errors import Fault, fault, nearest, or_list
from engine.model.hints import habit
from engine.model.tree import Path_, Tree
from engine.text import shorten

Model = TypeVar("Model", bound=BaseModel)

_EXPECTED: Final[dict[str, str]] = {
    "string_type": "text-expected",
    "int_type": "whole-number-expected",
    "int_from_float": "whole-number-expected",
    "float_type": "number-value-expected",
    "finite_number": "number-value-expected",
    "bool_type": "flag-value-expected",
    "list_type": "list-expected",
    "tuple_type": "list-expected",
    "dict_type": "mapping-expected",
    "model_type": "mapping-expected",
    "model_attributes_type": "mapping-expected",
}


def validated(model: type[Model], tree: Tree, faults: list[Fault], value: Any = ..., base: Path_ = ()) -> Model | None:
    """Validate a document, or a value that stands at `base` in it.

    Faults are added to `faults`, and None is given where there are any.
    """
    try:
        return model.model_validate(tree.value if value is ... else value)
    except ValidationError as error:
        faults += faults_of(error, model, tree, base)
        return None


def faults_of(error: ValidationError, model: type[BaseModel], tree: Tree, base: Path_ = ()) -> Iterable[Fault]:
    """Turn what pydantic found into faults; `base` is where the validated value stands in the document."""
    for found in error.errors(include_url=False):
        path = base + _in_document(found["loc"])
        if found["type"] == "extra_forbidden":
            yield unknown_key(tree, path, _known_keys(model, found["loc"]))
        elif found["type"] == "missing":
            yield tree.at(fault("missing-key", key=path[-1]), path[:-1])
        else:
            # A bare value may stand for a mapping with that value in it: then the key is the one that is written.
            while path and path not in tree.marks:
                path = path[:-1]
            yield tree.at(_wrong_value(dict(found), str(path[-1]) if path else ""), path)


def unknown_key(tree: Tree, path: Path_, known: Iterable[str]) -> Fault:
    """Make a fault about a key that is not known where it stands."""
    names, key = list(known), str(path[-1])
    return tree.at(fault("unknown-key", key=key, meant=nearest(key, names), known=or_list(names, 40)), path, key=True)


def _in_document(loc: Iterable[int | str]) -> Path_:
    """Leave out what pydantic adds to a path to name a member of a union or a mapping's key."""
    return tuple(part for part in loc if part != "[key]" and not (isinstance(part, str) and "[" in part))


def _wrong_value(found: Mapping[str, Any], key: str) -> Fault:
    kind, value = found["type"], found.get("input")
    context = found.get("ctx", {})
    said = shorten(_spelled(value))
    if kind == "value_error":
        return fault(str(context.get("error")), key=key, found=said)
    if kind == "literal_error":
        return not_among(key, value, _expected(context))
    if kind in ("greater_than_equal", "less_than_equal"):
        return fault("value-out-of-range", key=key, found=said, low=context.get("ge", ""), high=context.get("le", ""))
    if kind == "string_pattern_mismatch":
        return hinted("text-pattern", key, value)
    if kind == "too_long":
        return fault("list-too-long", key=key, most=context.get("max_length", ""))
    if kind == "string_too_long":
        return fault("text-too-long", key=key, most=context.get("max_length", ""))
    if kind in ("string_too_short", "too_short", "missing_argument"):
        return fault("value-empty", key=key)
    return hinted(_EXPECTED.get(kind, "value-wrong"), key, value)


def hinted(name: str, key: str, value: Any) -> Fault:
    """Make a fault about a value, with a hint where it is written out of habit."""
    return fault(name, key=key, found=shorten(_spelled(value)), hint_nl=habit(value, "nl"), hint_en=habit(value, "en"))


def not_among(key: str, value: Any, known: Iterable[str]) -> Fault:
    """Make a fault about a value that is not one of those there are."""
    said, names = shorten(_spelled(value)), list(known)
    return fault("value-not-among", key=key, found=said, meant=nearest(said, names), values=or_list(names))


def _expected(context: Mapping[str, Any]) -> list[str]:
    return [part.strip(" '") for part in str(context.get("expected", "")).replace(" or ", ", ").split(",")]


def _spelled(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "null" if value is None else str(value)


def _known_keys(model: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """Give the keys that a mapping at a path may have."""
    current: Any = model
    for part in loc[:-1]:
        fields = getattr(current, "model_fields", {})
        by_alias = {field.alias or name: field for name, field in fields.items()}
        current = _model_within(by_alias[part].annotation) if part in by_alias else current
    fields = getattr(current, "model_fields", {})
    return [field.alias or name for name, field in fields.items()]


def _model_within(annotation: Any) -> Any:
    """Find the model in an annotation such as `list[Model] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if (found := _model_within(inner)) is not None:
            return found
    return None
