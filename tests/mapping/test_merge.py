"""Several roles become one that a single plan can serve."""

from __future__ import annotations

import pytest

from prep.mapping import merge

from ..make import role


def test_each_role_counts_the_same_and_shares_stay_shares() -> None:
    both = merge([role({"kafka": 1.0}), role({"kafka": 0.5, "sql": 0.5, "lead": 1.0}, people=("lead",))])
    assert [(topic.topic, topic.kind) for topic in both.topics] == [
        ("kafka", "technical"),
        ("sql", "technical"),
        ("lead", "people"),
    ]
    assert [topic.weight for topic in both.topics] == pytest.approx([0.75, 0.25, 1.0])


def test_a_topic_points_to_its_lines_in_every_role() -> None:
    both = merge([role({"sql": 0.5, "kafka": 0.5}), role({"kafka": 1.0})])
    (kafka,) = (topic for topic in both.topics if topic.topic == "kafka")
    assert [both.units[i].unit.text for i in kafka.units] == ["Work on kafka", "Work on kafka"]
    assert kafka.units == (1, 2)


def test_what_the_roles_do_not_agree_on_is_left_open() -> None:
    both = merge([role({"sql": 1.0}, level="senior"), role({"sql": 1.0}, level="staff", title="Lead")])
    assert (both.posting.level, both.posting.company, both.posting.title) == ("", "Acme", "Engineer + Lead")
