"""The founding letter against the entries of the glossary, section 6.4 (criterion F07)."""

from __future__ import annotations

import pytest

from tests.letters_made import letter_pdf
from tests.reading_scores import GLOSSARY, LETTERS, Places, entries, held_in, proposed
from tracker.letters.proposing import propose
from tracker.letters.reading import read_bytes
from tracker.vocabulary import COMMITMENT_LIKE, Rank, StatementType, Strength, TimeKind

pytestmark = pytest.mark.skipif(
    not GLOSSARY.exists(), reason="the letters to try things on are not here"
)

RUNNING_TEXT = {str(number) for number in range(1, 18)} | {"F1"}


@pytest.fixture(scope="module", params=["founding-letter.md", "00-founding-letter.txt"])
def founding(request):
    letter, proposals = proposed(LETTERS / request.param)
    return letter, proposals, Places(letter.letter.text)


def of_rank(rank, founding):
    _, proposals, places = founding
    return [
        (entry, held_in(entry, places, proposals))
        for entry in entries()
        if entry.rank == rank and entry.paragraph in RUNNING_TEXT
    ]


def right_type(entry, held):
    return [p for p in held if p.type in entry.types]


def is_commitment_like(entry):
    return StatementType(entry.types[0]) in COMMITMENT_LIKE


def test_all_nineteen_commitment_like_core_entries_are_proposed_with_their_type(founding):
    core = [(e, held) for e, held in of_rank("C", founding) if is_commitment_like(e)]
    assert len(core) == 19
    assert [e.number for e, held in core if not right_type(e, held)] == []


def test_at_least_fourteen_of_the_sixteen_other_core_entries_are_proposed(founding):
    others = [(e, held) for e, held in of_rank("C", founding) if not is_commitment_like(e)]
    assert len(others) == 16
    assert sum(bool(held) for _, held in others) >= 14


def test_at_least_twenty_of_the_secondary_entries_are_proposed(founding):
    secondary = of_rank("S", founding)
    assert len(secondary) == 29
    assert sum(bool(held) for _, held in secondary) >= 20


def test_no_background_entry_is_offered_as_decision_or_commitment(founding):
    offered = [
        entry.number
        for entry, held in of_rank("B", founding)
        for p in held
        if p.type in COMMITMENT_LIKE - {StatementType.INVITATION, StatementType.PRECONDITION}
    ]
    assert offered == []


def test_at_most_one_suggestion_in_four_stands_where_no_core_or_secondary_entry_does(founding):
    _, proposals, _ = founding
    meant = {id(p) for rank in ("C", "S") for _, held in of_rank(rank, founding) for p in held}
    assert sum(id(p) not in meant for p in proposals) <= len(proposals) / 4


def test_type_and_strength_are_as_in_the_glossary_for_four_core_entries_in_five(founding):
    core = of_rank("C", founding)
    graded = sum(any(p.strength == e.strength for p in right_type(e, held)) for e, held in core)
    assert graded >= 0.8 * len(core)


def proposal_of(number, founding):
    _, proposals, places = founding
    entry = next(each for each in entries() if each.number == number)
    return right_type(entry, held_in(entry, places, proposals))[0]


def test_the_decision_on_the_pension_age_is_firm_and_has_no_caveat(founding):
    decision = proposal_of("R26", founding)
    assert (decision.type, decision.strength) == (StatementType.DECISION, Strength.FIRM)
    assert decision.condition is None
    assert decision.rank is Rank.CORE


def test_the_decision_on_the_intended_bill_is_about_the_topic_before_it(founding):
    assert "AOW" in proposal_of("R26", founding).topics


def test_the_claim_in_the_footnote_is_a_fact_told_by_the_sender(founding):
    claim = proposal_of("R27", founding)
    assert (claim.type, claim.actor) == (StatementType.FACT, "Kabinet")


@pytest.mark.parametrize(("number", "topic"), [("R30", "WW"), ("R31", "WIA")])
def test_the_plans_that_are_set_aside_are_hedged_and_keep_their_caveat(number, topic, founding):
    deferral = proposal_of(number, founding)
    assert (deferral.type, deferral.strength) == (StatementType.DEFERRAL, Strength.HEDGED)
    assert topic in deferral.topics
    caveat = deferral.condition.words
    assert caveat.startswith("voorlopig") and caveat.endswith("in de voorgestelde vorm")
    assert deferral.time.kind is TimeKind.OPEN_ENDED


def test_the_invitation_to_the_addressee_has_a_vague_term_and_no_day(founding):
    invitation = proposal_of("R79", founding)
    assert (invitation.type, invitation.strength) == (StatementType.INVITATION, Strength.FIRM)
    assert invitation.addressee == "FNV"
    assert invitation.time.span.words == "op korte termijn"
    assert invitation.time.kind is TimeKind.VAGUE
    assert (invitation.time.earliest, invitation.time.latest) == (None, None)


def test_words_that_only_look_like_a_term_are_no_term(founding):
    _, proposals, _ = founding
    terms = {p.time.span.words for p in proposals if p.time is not None}
    assert not terms & {"op korte en lange termijn", "in de eerste maanden", "langdurig"}
    assert not any("geleden" in term for term in terms)


def test_every_quotation_and_every_cue_stands_at_its_place(founding):
    letter, proposals, _ = founding
    for p in proposals:
        spans = [p.span, *(cue.span for cue in p.cues), *filter(None, [p.condition])]
        for span in spans:
            assert letter.letter.text[span.start : span.end] == span.words
        assert p.cues


@pytest.mark.parametrize("hyphenate", [False, True])
def test_the_letter_as_pdf_gives_the_same_statements(founding, hyphenate):
    letter, proposals, _ = founding
    text = (LETTERS / "founding-letter.md").read_text("utf-8")
    paper = read_bytes(letter_pdf(text, hyphenate=hyphenate), "letter.pdf")
    assert paper.facts == letter.facts
    assert propose(paper.letter, paper.facts) == proposals
