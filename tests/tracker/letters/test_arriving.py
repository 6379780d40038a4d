"""What a worker sends back is checked before it is believed."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.letters.arriving import arrived
from tracker.letters.readers.refused import Reason, RefusedError

Answer = dict[str, dict]


def answer() -> Answer:
    block = {"kind": "paragraph", "start": 0, "end": 5, "page": 1, "number": 1, "continues": False}
    block["mark"] = None
    return {
        "letter": {
            "media_type": "text/plain",
            "text": "Goed.",
            "pages": [[0, 5]],
            "blocks": [block],
            "remarks": ["comments"],
        },
        "enclosed": [],
    }


def change(**changes: object) -> Callable[[Answer], None]:
    return lambda told: told["letter"].update(changes)


def change_block(**changes: object) -> Callable[[Answer], None]:
    return lambda told: told["letter"]["blocks"][0].update(changes)


LIES = {
    "no text": change(text=""),
    "text that is a number": change(text=5),
    "half a character": change(text="Goe\ud800."),
    "another kind of file": change(media_type="image/png"),
    "a remark nobody makes": change(remarks=["fine"]),
    "a note marked outside": change_block(mark=9),
    "a file inside that is not there": lambda told: told.update(enclosed=[["a.pdf", 9]]),
    "a file inside without a name": lambda told: told.update(enclosed=[[None, 0]]),
    "no pages": change(pages=[]),
    "pages beyond the text": change(pages=[[0, 9]]),
    "pages with a hole": change(pages=[[0, 2], [3, 5]]),
    "a page of three numbers": change(pages=[[0, 5, 6]]),
    "blocks that are words": change(blocks="none"),
    "a block outside": change_block(end=6),
    "a block before the text": change_block(start=-1),
    "a block the wrong way round": change_block(start=4, end=2),
    "a block on no page": change_block(page=2),
    "an unknown part": change_block(kind="script"),
    "a place that is true": change_block(start=True),
    "a number in words": change_block(number="one"),
    "a yes that is a number": change_block(continues=1),
    "a missing part": lambda told: told["letter"].pop("text"),
    "an unknown reason": lambda told: told.update(refused="because"),
}


def test_a_sound_answer_is_a_letter():
    letter = arrived(json.dumps(answer()).encode()).letter
    assert (letter.text, letter.blocks[0].number) == ("Goed.", 1)


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_an_answer_no_reader_of_ours_gives_is_refused(lie):
    told = answer()
    lie(told)
    with pytest.raises(RefusedError) as refused:
        arrived(json.dumps(told).encode())
    assert refused.value.reason is Reason.NOT_READABLE


def test_a_reason_comes_through():
    with pytest.raises(RefusedError) as refused:
        arrived(b'{"refused": "protected"}')
    assert refused.value.reason is Reason.PROTECTED


@pytest.mark.parametrize("nonsense", [b"", b"[]", b"1", b"null", b'"letter"', b"[" * 100_000])
def test_nonsense_is_refused(nonsense):
    with pytest.raises(RefusedError):
        arrived(nonsense)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_letter_or_refused(untrusted):
    try:
        arrived(untrusted)
    except RefusedError as refused:
        assert refused.reason in Reason
