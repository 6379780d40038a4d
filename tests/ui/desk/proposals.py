"""Proposals written by hand for the made-up letter, so that a test says what it reads."""

from __future__ import annotations

from tracker.letters.letter import Letter
from tracker.letters.proposal import Cue, Proposal, Span, TimeWords
from tracker.vocabulary import Rank, StatementType, Strength, TimeKind


def span_of(letter: Letter, words: str) -> Span:
    """Where `words` first stand in the letter."""
    start = letter.text.index(words)
    return Span(start, start + len(words), words)


def make_proposal(letter: Letter, words: str, **reading) -> Proposal:
    """A proposal for `words`; caveat, term and deciding words are given as words."""
    span = span_of(letter, words)
    caveat, term = reading.pop("caveat", None), reading.pop("term", None)
    deciding = reading.pop("deciding", {})
    block = letter.block_at(span.start)
    values = {
        "type": StatementType.DECISION,
        "strength": Strength.FIRM,
        "rank": Rank.CORE,
        "actor": "Cabinet of Veldland",
        "addressee": "Federation of Workers",
        "topics": (),
    } | reading
    return Proposal(
        span=span,
        page=letter.page_of(span.start),
        paragraph=block.number if block else None,
        condition=span_of(letter, caveat) if caveat else None,
        time=TimeWords(span_of(letter, term), TimeKind.VAGUE) if term else None,
        cues=tuple(Cue(span_of(letter, w), "strength", says) for w, says in deciding.items()),
        **values,
    )


def six_proposals(letter: Letter) -> list[Proposal]:
    """A decision, a refusal, a hedged deferral, a commitment, an intention, an invitation."""
    made = (
        (
            "The cabinet has decided to stop the link between the pension age and life expectancy.",
            {"deciding": {"has decided": "decided"}, "topics": ("pension age",)},
        ),
        (
            "The bill will not be brought before Parliament.",
            {"strength": Strength.PLAIN, "deciding": {"will not": "will_do"}},
        ),
        (
            "For the time being the cabinet will not go ahead with the shorter unemployment "
            "benefit in the proposed form.",
            {
                "type": StatementType.DEFERRAL,
                "strength": Strength.HEDGED,
                "caveat": "on the condition that the saving entered in the budget is found in "
                "another way",
                "term": "For the time being",
                "deciding": {
                    "For the time being": "limits_time",
                    "in the proposed form": "limits_form",
                },
                "topics": ("unemployment benefit",),
            },
        ),
        (
            "The cabinet will send its plan for the disability scheme to Parliament before 1 June "
            "2031.",
            {
                "type": StatementType.COMMITMENT,
                "strength": Strength.PLAIN,
                "deciding": {"will send": "will_do"},
            },
        ),
        (
            "The cabinet wants to shape that agenda together with the social partners.",
            {"type": StatementType.INTENTION, "strength": Strength.WILLING},
        ),
        (
            "We invite the Federation and the Employers’ Council to talks at the Social Council "
            "shortly.",
            {
                "type": StatementType.INVITATION,
                "caveat": "Any outcome must fit within the budget frame on which the coalition "
                "has agreed",
                "term": "shortly",
                "deciding": {"invite": "invites"},
            },
        ),
    )
    return [make_proposal(letter, words, **reading) for words, reading in made]
