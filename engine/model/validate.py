"""Plain values held against a pydantic model, with every fault at its place in the file."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from engine.errors import Fault, fault, nearest, or_list
from engine.model.hints import habit
from engine.model.tree import Path_, Tree, resolve
from engine.text import LANGUAGES, printable, shorten

Model = TypeVar("Model", bound=BaseModel)
Names = Mapping[str, Iterable[str]]
EMPTY: Final[Names] = MappingProxyType({})

_EXPECTED: Final[dict[str, str]] = {
    "string_type": "text-expected",
    "string_pattern_mismatch": "text-pattern",
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
_EXAMPLES: Final = {"format": "1"}
MOST_FAULTS: Final = 100
"""Faults of one file that are said; a file with more of them is something else than was meant."""
_MOST: Final = 60
"""Members of a list that a message can show."""


def validated(model: type[Model], tree: Tree, faults: list[Fault], value: Any = ..., base: Path_ = ()) -> Model | None:
    """Validate a document, or a value that stands at `base` in it.

    Faults are added to `faults`, and None is given where there are any.
    """
    try:
        return model.model_validate(tree.value if value is ... else value)
    except ValidationError as error:
        faults += islice(faults_of(error, model, tree, base), MOST_FAULTS + 1)
        return None


def faults_of(error: ValidationError, model: type[BaseModel], tree: Tree, base: Path_ = ()) -> Iterator[Fault]:
    """Turn what pydantic found into faults; `base` is where the validated value stands in the document."""
    errors = error.errors(include_url=False)
    meant = set()
    for found in errors:
        if found["type"] == "extra_forbidden":
            unknown = unknown_key(tree, base + found["loc"], _known_keys(model, found["loc"]))
            meant.add((*found["loc"][:-1], dict(unknown.words)["meant"]))
            yield unknown
    for found in errors:
        # What is missing because its name has a typo is said once.
        if found["type"] != "extra_forbidden" and found["loc"] not in meant:
            yield _placed(dict(found), model, tree, base)


def _placed(found: dict[str, Any], model: type[BaseModel], tree: Tree, base: Path_) -> Fault:
    loc = found["loc"]
    path = base + loc
    if found["type"] == "missing" and isinstance(path[-1], str):
        return tree.at(fault("missing-key", key=path[-1], example=_EXAMPLES.get(path[-1], "...")), path[:-1])
    about_key = path[-1:] == ("[key]",) and path not in tree.marks
    # A bare value may stand for a mapping with that value in it: then the key is the one that is written.
    while path and path not in tree.marks:
        path = path[:-1]
    key = name_of(path[:-1] if about_key else path)
    if _EXPECTED.get(found["type"]) == "mapping-expected" and (found["input"] is not None or not path):
        parts = _known_keys(model, (*loc, "")) if found["type"] != "dict_type" else ()
        return tree.at(mapping_expected(key, found["input"], parts), path)
    return tree.at(_wrong_value(found, key), path, key=about_key)


def name_of(path: Path_) -> str:
    """Give the key that a value belongs to: for a member of a list that of the list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def unknown_key(tree: Tree, path: Path_, known: Iterable[str], names: Names = EMPTY) -> Fault:
    """Make a fault about a key that is not known where it stands; `names` are what people call the known ones."""
    keys, key = list(known), str(path[-1])
    meant = nearest(key, keys, names)
    return tree.at(fault("unknown-key", key=shorten(key), meant=meant, known=or_list(keys, 40)), path, key=True)


def _wrong_value(found: Mapping[str, Any], key: str) -> Fault:
    kind, value = found["type"], found.get("input")
    context = found.get("ctx", {})
    if kind == "value_error":
        return hinted(str(context.get("error")), key, value)
    if kind == "literal_error":
        return not_among(key, value, _expected(context))
    if kind in ("greater_than_equal", "less_than_equal"):
        low, high = (f"{context[bound]:g}" if bound in context else "" for bound in ("ge", "le"))
        return fault("value-out-of-range", key=key, found=spelled(value), low=low, high=high)
    if kind == "too_long":
        return fault("list-too-long", key=key, most=context.get("max_length", ""))
    if kind == "string_too_long":
        return fault("text-too-long", key=key, most=context.get("max_length", ""))
    if kind == "missing" or (kind == "too_short" and value):
        return fault("list-too-short", key=key, least=context.get("min_length", 2))
    if value is None or kind in ("string_too_short", "too_short", "missing_argument"):
        return fault("value-empty", key=key)
    return hinted(_EXPECTED.get(kind, "value-wrong"), key, value)


def hinted(name: str, key: str, value: Any) -> Fault:
    """Make a fault about a value, with a hint where it is written out of habit."""
    hints = {f"hint_{language}": habit(name, value, language) for language in LANGUAGES}
    return fault(name, key=key, found=spelled(value), **hints)


def not_among(key: str, value: Any, known: Mapping[str, Iterable[str]]) -> Fault:
    """Make a fault about a value that is not one of those there are; `known` says what people call them."""
    said, words = spelled(value), list(known)
    if str(value) in words or habit("value-not-among", value, "nl"):
        return hinted("value-wrong", key, value)
    return fault("value-not-among", key=key, found=said, meant=nearest(said, words, known), values=or_list(words))


def mapping_expected(key: str, value: Any, parts: Iterable[str]) -> Fault:
    """Make a fault about a value where a mapping belongs, with the first of its parts as the example."""
    known = list(parts)
    shown = ", ".join(f"{part}: ..." for part in (("nl", "en") if "nl" in known else known[:1]))
    return fault("mapping-expected" if key else "names-expected", key=key, found=spelled(value), example=shown)


def _expected(context: Mapping[str, Any]) -> Names:
    words = str(context.get("expected", "")).replace(" or ", ", ").split(",")
    return {word.strip(" '"): () for word in words}


def spelled(value: Any) -> str:
    """Spell a value about as its file does, on one line and not too long."""
    return shorten(printable(_spelled(value)))


def _spelled(value: Any) -> str:
    if isinstance(value, str):
        return value if isinstance(resolve(value), str) else f'"{value}"'
    if isinstance(value, list):
        return f"[{', '.join(_spelled(one) for one in value[:_MOST])}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_spelled(one)}' for key, one in list(value.items())[:_MOST])}}}"
    if isinstance(value, bool):
        return str(value).lower()
    return "null" if value is None else str(value).replace("nan", "NaN")


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
