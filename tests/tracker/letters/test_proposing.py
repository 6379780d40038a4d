from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.tracker.letters.letters_made import make_letter
from tracker.letters.facts import Facts
from tracker.letters.proposing import Known, KnownParty, KnownTopic, propose
from tracker.letters.signals.cue_file import LANGUAGES, cue_file, cues_for
from tracker.letters.signals.explaining import explain
from tracker.vocabulary import Rank, StatementType, Strength, TimeKind


def facts(language="nl", **changes):
    given = {"sender": ("Havenbond Veldland",), "addressee": ("Rederij Noord",)}
    return Facts(language, "letter", **{**given, "dated": date(2026, 11, 23), **changes})


def read(*blocks, known=None, **changes):
    return propose(make_letter(*blocks), facts(**changes), known)


def only(*blocks, **changes):
    (proposal,) = read(*blocks, **changes)
    return proposal


def test_the_weakest_limiting_word_decides_the_strength():
    plain = only("Wij zullen de roosters delen.")
    hedged = only("Wij zullen de roosters in principe zoveel mogelijk delen.")
    assert (plain.strength, hedged.strength) == (Strength.PLAIN, Strength.HEDGED)


def test_a_decision_for_now_and_in_this_form_is_put_off_and_keeps_both_limits_as_its_caveat():
    proposal = only("De plannen voor de nachtdienst zetten wij vooralsnog niet in deze vorm door.")
    assert (proposal.type, proposal.strength) == (StatementType.DEFERRAL, Strength.HEDGED)
    assert proposal.condition.words == "vooralsnog niet in deze vorm"


def test_both_halves_of_a_split_verb_are_shown_as_deciding():
    proposal = only("De plannen voor de nachtdienst zetten wij niet ongewijzigd door.")
    decided = [cue.span.words for cue in proposal.cues if cue.about == "type"]
    assert decided == ["zetten", "niet", "door"]


def test_a_commitment_with_a_condition_is_conditional_and_quotes_the_condition():
    proposal = only("Wij zullen de toeslag betalen, mits de subsidie doorgaat.")
    assert proposal.type is StatementType.CONDITIONAL_COMMITMENT
    assert proposal.condition.words == "mits de subsidie doorgaat"


def test_a_sentence_that_does_two_things_gives_two_proposals_on_its_parts():
    text = "Wij trekken het ontwerp in, maar een sluitende begroting is een voorwaarde."
    first, second = read(text)
    assert (first.type, second.type) == (StatementType.DECISION, StatementType.PRECONDITION)
    assert first.span.words == "Wij trekken het ontwerp in"
    assert second.span.words == "een sluitende begroting is een voorwaarde."


def test_must_is_a_demand_in_a_letter_that_demands_and_a_position_elsewhere():
    sentence = "De werkplaats moet veilig worden."
    assert only(sentence).type is StatementType.POSITION
    _, must = read("Wij eisen overleg.", sentence)
    assert must.type is StatementType.DEMAND


def test_a_writer_who_promises_more_than_it_asks_sets_no_demands():
    must = read(
        "De bonden eisen een nieuw rooster.",
        "Wij zullen de roosters delen.",
        "Wij zullen de toeslag betalen.",
        "De werkplaats moet veilig worden.",
        sender=(),
    )[-1]
    assert must.type is StatementType.POSITION


GIVES = "Das Fahrgeld erstattet die Behörde."
DEMANDS = "Wir fordern einen neuen Dienstplan."


def test_what_anybody_does_is_a_promise_where_a_letter_answers_and_nothing_where_it_demands():
    assert only(GIVES, language="de").type is StatementType.COMMITMENT
    assert [p.span.words for p in read(GIVES, DEMANDS, language="de")] == [DEMANDS]


def test_minutes_that_tell_what_one_side_asks_set_no_demands():
    letter = make_letter(GIVES, "Die Gewerkschaft fordert einen neuen Dienstplan.")
    types = [each.type for each in propose(letter, Facts("de", "minutes"))]
    assert types == [StatementType.COMMITMENT, StatementType.DEMAND]


def test_items_of_a_list_take_what_the_words_before_the_colon_say():
    proposals = read("Wij eisen van de rederij:", "- een veilige loopplank;", "- betaalde rust.")
    assert [p.type for p in proposals] == [StatementType.DEMAND] * 2
    assert [p.span.words for p in proposals] == ["een veilige loopplank;", "betaalde rust."]
    assert proposals[0].cues[0].span.words == "Wij eisen"


def test_a_broken_off_sentence_goes_on_with_the_aim_before_it_and_obliges_nobody():
    aim, goal = read("We willen een pact sluiten. Voor werknemers die zeker zijn van hun plek.")
    assert (aim.type, goal.type) == (StatementType.INTENTION, StatementType.INTENTION)
    assert goal.strength is Strength.NONE


def test_we_is_the_writer_and_you_the_addressee():
    proposal = only("Hierbij nodigen wij u uit voor een gesprek op korte termijn.")
    assert (proposal.actor, proposal.addressee) == ("Havenbond Veldland", "Rederij Noord")
    assert (proposal.time.kind, proposal.time.latest) == (TimeKind.VAGUE, None)


def test_what_was_promised_to_the_writers_was_promised_by_the_readers():
    assert only("Aan de leden is een vast rooster beloofd.").actor == "Rederij Noord"


@pytest.mark.parametrize(
    ("language", "sentence", "caveat"),
    [
        (
            "en",
            "Our members have decided to put five million aside for training in the coming year,"
            " provided that the cabinet does the same.",
            "provided that the cabinet does the same",
        ),
        (
            "en",
            "We will pay the allowance, on the understanding that the grant is renewed and lasts.",
            "on the understanding that the grant is renewed and lasts",
        ),
        (
            "en",
            "Subject to approval by the board we will pay the allowance.",
            "Subject to approval by the board",
        ),
        (
            "nl",
            "Wij zijn bereid te praten over het loon als scholing daar deel van wordt.",
            "als scholing daar deel van wordt",
        ),
        (
            "nl",
            "Onder voorbehoud van instemming zullen wij de toeslag betalen.",
            "Onder voorbehoud van instemming",
        ),
        (
            "fr",
            "Nous verserons la prime, à condition que la subvention soit renouvelée.",
            "à condition que la subvention soit renouvelée",
        ),
        (
            "de",
            "Wir werden die Zulage zahlen, sofern der Zuschuss im Haushalt bleibt.",
            "sofern der Zuschuss im Haushalt bleibt",
        ),
    ],
)
def test_a_condition_is_quoted_from_its_signal_word_to_the_end_of_its_clause(
    language, sentence, caveat
):
    proposal = only(sentence, language=language)
    assert proposal.type is StatementType.CONDITIONAL_COMMITMENT
    assert proposal.condition.words == caveat


def test_vague_time_words_of_what_was_decided_are_no_term_of_the_deciding():
    text = "We have decided to put five million aside for training in the coming year."
    assert only(text, language="en").time is None
    assert only("The board has decided soon to meet.", language="en").time is not None


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Op 5 november legde u ons vijf eisen voor, waaronder om te stoppen met de proef."),
        ("nl", "U heeft ons gevraagd om een hoger loon."),
        ("en", "On 5 November you put five demands to us, among them that we will pay more."),
        ("fr", "Vous nous avez adressé cinq revendications le 5 novembre."),
        ("de", "Am 5. November haben Sie uns fünf Forderungen vorgelegt."),
    ],
)
def test_what_the_addressee_asked_before_is_no_act_of_this_letter(language, sentence):
    acts = [p for p in read(sentence, language=language) if p.type is not StatementType.FACT]
    assert acts == []


def test_an_answer_to_what_the_addressee_asked_still_counts():
    (refusal,) = read("U vroeg ons om overleg en wij wijzen uw eis af.")
    assert refusal.type is StatementType.REFUSAL
    (refusal,) = read("The demands you put to us are rejected.", language="en")
    assert refusal.type is StatementType.REFUSAL


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("nl", "Het gaat om de AOW.", "We hebben besloten te stoppen met dit plan."),
        ("nl", "Het gaat om de AOW.", "Wij trekken dit voorgenomen wetsvoorstel in."),
        ("en", "The pension age is the matter.", "We have decided to withdraw that bill."),
        ("fr", "Il est question de la retraite.", "Nous avons décidé de retirer ce projet."),
        ("de", "Es geht um die Rente.", "Wir haben beschlossen, dieses Vorhaben zu beenden."),
    ],
)
def test_a_sentence_that_points_back_is_about_what_the_one_before_it_is(language, before, after):
    old_age = KnownTopic("Old age", ("aow", "pension", "retraite", "rente"))
    found = read(f"{before} {after}", known=Known(topics=(old_age,)), language=language)
    assert found[-1].topics == ("Old age",)
    assert read(before, after, known=Known(topics=(old_age,)), language=language)[-1].topics == ()


def test_a_list_that_a_sentence_announces_without_a_colon_is_a_list_of_demands():
    proposals = read("Wij vragen u twee dingen.", "- Een veilige loopplank.", "- Betaalde rust.")
    assert [p.type for p in proposals] == [StatementType.DEMAND] * 2


def test_our_members_act_for_the_writer_and_an_ultimatum_is_put_to_the_reader():
    proposal = only("Dan roepen wij onze leden op om vanaf maandag het werk neer te leggen.")
    assert proposal.type is StatementType.ULTIMATUM
    assert (proposal.actor, proposal.addressee) == ("Havenbond Veldland", "Rederij Noord")


def test_we_is_the_party_by_which_the_register_knows_the_sender():
    known = Known(parties=(KnownParty("Kabinet", ("het kabinet",)),))
    text = "We hebben besloten te stoppen met het ontwerp."
    assert only(text, known=known, sender=("Kabinet",)).actor == "Kabinet"
    fact = only("Hiermee geeft het kabinet uitvoering aan de motie.", sender=("Kabinet",))
    assert (fact.type, fact.actor) == (StatementType.FACT, "Kabinet")


def test_an_office_that_nobody_knows_keeps_its_whole_name_and_you_without_a_name_is_nobody():
    promise = only("De Minister van Arbeid zegt een onderzoek toe.", sender=(), addressee=())
    assert (promise.actor, promise.addressee) == ("De Minister van Arbeid", None)
    talks = only("Wij gaan graag met u in gesprek.", addressee=())
    assert talks.addressee is None


def test_whoever_only_stands_in_the_condition_is_not_the_one_it_is_promised_to():
    assert only("Wij zullen betalen, mits de gemeente dat ook doet.").addressee is None


def test_a_refusal_is_not_weakened_by_the_word_that_refuses():
    refusal = only("Uw eerste eis kunnen wij niet steunen.")
    assert (refusal.type, refusal.strength) == (StatementType.REFUSAL, Strength.PLAIN)


def test_the_month_of_may_is_no_possibility():
    promise = only("We will publish the figures by 1 May 2027.", language="en")
    assert promise.strength is Strength.PLAIN


def test_an_office_is_the_party_that_the_head_of_the_letter_names():
    letter = {"sender": ("Ministerie van Havenzaken",), "addressee": ("Havenbond Veldland",)}
    proposal = only("De minister zegt de bond een onderzoek toe.", **letter)
    assert (proposal.actor, proposal.addressee) == letter["sender"] + letter["addressee"]


def test_names_of_the_register_go_before_those_of_the_letter():
    known = Known(
        parties=(
            KnownParty("HBV", ("Havenbond Veldland",)),
            KnownParty("Loodsen", ("de loodsen",)),
        ),
        topics=(KnownTopic("Nachtwerk", ("nachtdienst*",)),),
    )
    proposal = only("Wij zullen met de loodsen over nachtdiensten praten.", known=known)
    assert (proposal.actor, proposal.addressee) == ("HBV", "Loodsen")
    assert proposal.topics == ("Nachtwerk",)
    assert proposal.rank is Rank.CORE


def test_a_topic_counts_as_the_first_half_of_a_compound():
    assert only("Wij zullen de WW-uitkering betalen.").topics == ("WW",)


def test_a_letter_in_a_language_without_a_cue_file_gives_nothing():
    assert read("Vi lover å betale.", language="no") == []


def test_every_cue_can_be_explained():
    (proposal,) = read("Wij zullen voorlopig betalen, indien u voor 1 juni 2027 tekent.")
    assert len(proposal.cues) > 1
    assert all(explain(cue) for cue in proposal.cues)


PIECES = {
    language: [example for s in cue_file(language).signals for example in s.examples]
    for language in LANGUAGES
}


@st.composite
def letters(draw):
    language = draw(st.sampled_from(LANGUAGES))
    words = st.one_of(st.sampled_from(PIECES[language]), st.text(max_size=30))
    blocks = st.lists(words, min_size=1, max_size=4).map(" ".join)
    return language, draw(st.lists(blocks, max_size=5))


@settings(deadline=None)
@given(letters())
def test_every_span_of_any_letter_holds_its_own_words_and_proposals_stand_in_order(made):
    language, blocks = made
    letter = make_letter(*blocks)
    proposals = propose(letter, facts(language))
    starts = [p.span.start for p in proposals]
    assert starts == sorted(starts)
    for p in proposals:
        spans = [p.span, *(c.span for c in p.cues), *filter(None, [p.condition])]
        assert all(letter.text[s.start : s.end] == s.words for s in spans)
        assert p.span.words.strip()


@settings(deadline=None)
@given(st.text(), st.sampled_from(LANGUAGES))
def test_no_text_is_too_strange_to_read(text, language):
    propose(make_letter(text), facts(language))


@pytest.mark.parametrize("word", ["zullen ", "wij ", "niet voorlopig in ", "a"])
def test_a_sentence_without_an_end_is_read_to_the_last_word(word):
    letter = make_letter(word * (60_000 // len(word)))
    for proposal in propose(letter, facts()):
        assert letter.text[proposal.span.start : proposal.span.end] == proposal.span.words


def test_what_somebody_announces_is_said_outright_and_what_somebody_knows_is_not():
    said = {p.type for p in read("La direction annonce que la prime sera versée.", language="fr")}
    known = {p.type for p in read("Nous savons que la prime sera versée.", language="fr")}
    assert StatementType.COMMITMENT in said
    assert StatementType.COMMITMENT not in known


def test_what_only_agreements_say_is_read_in_agreements_only():
    assert len(cues_for("fr", "letter").signals) < len(cues_for("fr", "agreement").signals)


def test_a_sentence_that_promises_two_things_in_two_main_clauses_gives_two_proposals():
    text = "Wij zullen de cijfers delen; de bond zal de leden raadplegen."
    assert [p.span.words for p in read(text)] == [
        "Wij zullen de cijfers delen",
        "de bond zal de leden raadplegen.",
    ]


def test_one_promise_of_two_verbs_stays_one_proposal():
    assert len(read("Wij zullen de cijfers delen, en zullen de leden raadplegen.")) == 1


def test_a_german_sentence_opens_with_its_verb_for_a_condition_or_a_question():
    (must,) = read("Lehnt der Rat ab, muss die Bundesregierung handeln.", language="de")
    (asked,) = read("Werden Sie die Zulage zahlen?", language="de")
    assert must.type is StatementType.DEMAND
    assert asked.type is StatementType.DEMAND


def test_a_rule_of_an_agreement_stays_a_rule_where_something_is_demanded_too():
    made = ("Die Gewerkschaft muss zustimmen.", "Die Abrechnung muss verständlich sein.")
    facts_of_agreement = Facts("de", "agreement", dated=date(2026, 11, 23))
    types = {p.type for p in propose(make_letter(*made), facts_of_agreement)}
    assert types == {StatementType.COMMITMENT}
