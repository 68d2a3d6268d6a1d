"""A region written as the file that `regiokoers advise` reads."""

from collections.abc import Mapping
from typing import Any

import yaml

from engine.language import Vocabulary
from engine.model.region import RegionFacts

Plain = dict[str, Any]


def plain_region(region: RegionFacts, vocabulary: Vocabulary) -> Plain:
    """Give the plain form of a region's file: what is known, and nothing else."""
    plain: Plain = {"format": 1, "region": region.name}
    if region.assessed_on:
        plain["assessed_on"] = region.assessed_on
    levels = {name: value for name, value in region.facts.items() if vocabulary[name].kind == "level"}
    profile = _profile({name: value for name, value in region.facts.items() if name not in levels}, vocabulary)
    parts = {"profile": profile, "focus_points": levels, "targets": dict(region.targets)}
    return {**plain, **{key: part for key, part in parts.items() if part}}


def _profile(facts: Mapping[str, Any], vocabulary: Vocabulary) -> Plain:
    profile: Plain = {}
    for name, value in facts.items():
        fact = vocabulary[name]
        into = profile.setdefault(fact.group, {}) if fact.group else profile
        into[fact.key if fact.group else name] = list(value) if isinstance(value, tuple) else value
    return profile


def region_yaml(region: RegionFacts, vocabulary: Vocabulary) -> str:
    """Spell a region's file."""
    plain = plain_region(region, vocabulary)
    spelled: str = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, default_flow_style=None, width=100)
    return spelled
