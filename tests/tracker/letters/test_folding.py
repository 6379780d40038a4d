"""What a page does to letters, blanks and quotation marks makes no difference to what is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tracker.frozen import replace
from tracker.letters.finding.facts import facts_of
from tracker.letters.folding import folded, folded_letter, plain
from tracker.letters.kinds import FileKind
from tracker.letters.proposing import propose
from tracker.places import resource

texts = st.text("afi \n\u00a0\u202f\u00adﬁﬀﬄ‘’“”„\"'-\u2011é", max_size=40)


@given(texts)
def test_every_character_of_the_plain_text_leads_back_to_its_own(text):
    made = folded(text)
    assert made.text == plain(text)
    assert len(made.places) == len(made.text)
    for at, character in enumerate(made.text):
        start, end = made.back(at, at + 1)
        assert character in plain(text[start:end])


@given(texts)
def test_a_plain_text_is_as_plain_as_it_gets(text):
    assert plain(plain(text)) == plain(text)


@given(texts, st.data())
def test_words_found_in_the_plain_text_are_those_of_the_text(text, data):
    made = folded(text)
    start = data.draw(st.integers(0, len(made.text)))
    end = data.draw(st.integers(start, len(made.text)))
    assert made.text[start:end] in plain(text[slice(*made.back(start, end))])


def set_by_a_typesetter(text: str) -> str:
    """The text with all that typesetting may put for plain characters."""
    text = text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")
    text = text.replace("'", "’").replace("heid", "\u00adheid").replace("ing ", "\u00ading\u00a0")
    return text.replace(" de ", "\u00a0de\u202f").replace(" the ", "\u00a0the\u202f")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_letter_set_by_a_typesetter_gives_the_same_proposals(language):
    for path in sorted(resource("example", "letters", language).iterdir()):
        letter = letter_as(FileKind.MARKDOWN, path.read_bytes())
        starts = [set_by_a_typesetter(letter.text[b.start : b.end]) for b in letter.blocks]
        odd_text = "\n\n".join(starts)
        blocks, at = [], 0
        for block, words in zip(letter.blocks, starts, strict=True):
            blocks.append(replace(block, start=at, end=at + len(words)))
            at += len(words) + 2
        odd = replace(letter, text=odd_text, blocks=tuple(blocks), pages=((0, len(odd_text)),))
        facts = facts_of(letter)
        wanted, found = propose(letter, facts), propose(odd, facts)
        assert odd_text != letter.text
        assert [said(each) for each in found] == [said(each) for each in wanted]
        assert all(odd_text[p.span.start : p.span.end] == p.span.words for p in found)


def said(proposal):
    """What a proposal says, its words made plain."""
    kept = [getattr(proposal, name) for name in ("paragraph", "type", "strength", "rank", "actor")]
    condition = plain(proposal.condition.words) if proposal.condition else None
    time = proposal.time and (plain(proposal.time.span.words), proposal.time.kind)
    cues = [(plain(cue.span.words), cue.says) for cue in proposal.cues]
    return [*kept, plain(proposal.span.words), condition, time, proposal.topics, cues]


def test_a_plain_letter_is_left_as_it_is():
    letter = letter_as(FileKind.TEXT, b"Geachte heer Bos,\n\nWij komen.")
    assert folded_letter(letter)[0] is letter
