"""Each fact has the words it was found in; what those leave in doubt is offered, not chosen."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tracker.letters.facts import Facts
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import text_kind
from tracker.letters.letter import Block, BlockKind, Letter
from tracker.letters.readers.refused import RefusedError
from tracker.places import resource


def letter(text: str) -> Letter:
    return letter_as(text_kind(text), text.encode())


def facts(text: str) -> Facts:
    return facts_of(letter(text))


def choices(found: Facts, name: str) -> list[object]:
    return [each.value for each in found.in_doubt[name]]


HEAD = """Vakbond Veldland
Kerkstraat 1
1234 AB Stad

Ministerie van Werk
t.a.v. mevrouw De Wit
Postbus 1
1234 AB Stad

Datum: {date}
Ons kenmerk: VV-1
{more}
Geachte mevrouw De Wit,

{text}

Met vriendelijke groet,

{signed}
"""


def dutch(
    date: str = "3 maart 2026",
    more: str = "",
    text: str = "Wij komen graag langs.",
    signed: str = "P. Jansen",
) -> str:
    return HEAD.format(date=date, more=more, text=text, signed=signed)


WHOLE = dutch(
    more="Betreft: Reactie op uw brief van 9 februari 2026\nBijlagen: 2\n",
    text="Zie de motie (36848, nr. 57) en de brief van de minister van Zorg van 7 januari 2026.",
)


def test_every_fact_has_the_words_it_was_found_in():
    said = letter(WHOLE)
    for name, grounds in facts_of(said).grounds.by_name().items():
        assert grounds, name
        for found in grounds:
            assert said.text[found.span.start : found.span.end] == found.span.words


def test_a_letter_without_doubt_leaves_nothing_to_choose():
    assert facts(WHOLE).in_doubt == {}


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("03/04/2026", [date(2026, 4, 3), date(2026, 3, 4)]),
        ("3-4-2026", [date(2026, 4, 3), date(2026, 3, 4)]),
        ("3 maart 2026 / 5 maart 2026", [date(2026, 3, 3), date(2026, 3, 5)]),
    ],
)
def test_a_date_that_can_be_read_two_ways_is_a_choice(written, days):
    found = facts(dutch(date=written))
    assert found.dated is None
    assert choices(found, "dated") == days


@pytest.mark.parametrize("written", ["13/04/2026", "13-4-2026", "13.4.2026", "2026-04-13"])
def test_figures_that_have_one_reading_are_no_choice(written):
    assert facts(dutch(date=written)).dated == date(2026, 4, 13)


@pytest.mark.parametrize("written", ["3 april", "31/02/2026", "april 2026", "03/04/26"])
def test_a_date_that_is_not_whole_is_not_completed(written):
    found = facts(dutch(date=written))
    assert found.dated is None
    assert "dated" not in found.in_doubt


def test_two_dates_in_the_head_are_a_choice():
    found = facts(dutch(more="\nStad, 5 maart 2026\n"))
    assert choices(found, "dated") == [date(2026, 3, 3), date(2026, 3, 5)]


def test_the_same_date_twice_is_one_date():
    assert facts(dutch(more="\nStad, 3 maart 2026\n")).dated == date(2026, 3, 3)


def test_the_date_of_the_letter_answered_is_not_its_own():
    found = facts(dutch(more="Uw brief van\n9 februari 2026\n"))
    assert found.dated == date(2026, 3, 3)
    assert [cited.date for cited in found.answers_to] == [date(2026, 2, 9)]


def test_two_references_are_a_choice():
    found = facts(dutch(more="Referentie: 2026-88\n"))
    assert found.reference is None
    assert choices(found, "reference") == ["VV-1", "2026-88"]


def test_labels_under_one_another_leave_open_whose_the_value_is():
    found = facts("Datum\nOns kenmerk\nVV-1\n\nGeachte heer Bos,\n\nWij komen graag bij u langs.")
    assert found.reference is None


COLUMNS = "\n\nGeachte heer Bos,\n\nWij komen graag bij u langs."


@pytest.mark.parametrize(
    "data",
    [
        "Datum            Ons kenmerk    Uw kenmerk\n3 maart 2026     VV-1           MW-7",
        "Datum\tOns kenmerk\tUw kenmerk\n3 maart 2026\tVV-1\tMW-7",
        "Datum: 3 maart 2026   Ons kenmerk: VV-1   Uw kenmerk: MW-7",
    ],
)
def test_data_that_stand_beside_each_other(data):
    found = facts(data + COLUMNS)
    assert (found.dated, found.reference) == (date(2026, 3, 3), "VV-1")
    assert [cited.reference for cited in found.answers_to] == ["MW-7"]


def test_a_row_with_a_value_too_few_leaves_all_of_it_open():
    found = facts("Datum     Ons kenmerk     Uw kenmerk\n3 maart 2026     MW-7" + COLUMNS)
    assert (found.reference, found.answers_to) == (None, ())


def test_a_date_is_never_a_reference():
    found = facts("Ons kenmerk\n3 maart 2026\n\nGeachte heer Bos,\n\nWij komen graag bij u langs.")
    assert found.reference is None


def test_a_letterhead_that_is_not_the_signatures_is_a_choice():
    found = facts(dutch(signed="P. Jansen\nVakcentrale Noord"))
    assert found.sender == ()
    assert choices(found, "sender") == ["Vakcentrale Noord", "Vakbond Veldland"]


@pytest.mark.parametrize(
    "signed", ["Vakbond Veldland", "VAKBOND VELDLAND", "Bestuur Vakbond Veldland"]
)
def test_a_letterhead_that_says_the_same_as_the_signature_is_no_choice(signed):
    found = facts(dutch(signed=f"P. Jansen\n{signed}"))
    assert found.sender == (signed,)


def test_the_only_address_may_be_the_writers_or_the_readers():
    text = "Vakbond Veldland\nKerkstraat 1\n1234 AB Stad\n\nGeachte heer Bos,\n\nHet is goed zo.\n"
    found = facts(text)
    assert (found.sender, found.addressee) == ((), ())
    assert choices(found, "sender") == choices(found, "addressee") == ["Vakbond Veldland"]


@pytest.mark.parametrize(
    "address",
    [
        "Union of Workers\n1 Low Road\nLondon N1 1AA",
        "Union of Workers\nRue du Port 3\n75001 Paris",
        "Union of Workers\nHafenstr. 4\nD-10117 Berlin",
        "The Union of Workers\nattn. Ms Bell",
        "To the Union of Workers\nattn. Ms Bell",
    ],
)
def test_the_address_below_the_letterhead_is_the_readers(address):
    text = f"ACME Ltd\n12 High Street\n\n{address}\n\nDear Ms Bell,\n\nWe agree to all of it.\n"
    found = facts(text)
    assert (found.sender, found.addressee) == (("ACME Ltd",), ("Union of Workers",))


def test_a_director_in_the_address_is_no_salutation():
    found = facts(
        "Syndicat du Nord\n\nMonsieur le Directeur\nSociété Veldland\n75002 Paris\n\n"
        "Paris, le 1er mars 2026\n\nMonsieur le Directeur,\n\nNous vous écrivons pour cela.\n"
    )
    assert (found.addressee, found.dated) == (("Société Veldland",), date(2026, 3, 1))


@pytest.mark.parametrize("signed", ["Namens Vakbond Noord", "On behalf of the Vakbond Noord"])
def test_who_signs_on_behalf_of_an_organisation_writes_for_it(signed):
    found = facts(f"Geachte heer Bos,\n\nHet is goed.\n\nHoogachtend,\n\n{signed}\nP. Jansen\n")
    assert found.sender == ("Vakbond Noord",)


def test_a_mail_with_a_greeting_of_every_day():
    found = facts(
        "Van: Piet de Boer <p@veldland.example>\nVerzonden: dinsdag 3 maart 2026 10:12\n"
        "Aan: Anna Smit <a@veldland.example>\nCC: Jan\nOnderwerp: Overleg 12 maart 2026\n\n"
        "Hoi Anna,\n\nWij komen graag en wij sturen u onze agenda.\n\nGroet,\nPiet\n"
    )
    assert (found.sender, found.addressee) == (("Piet de Boer",), ("Anna Smit",))
    assert (found.dated, found.subject) == (date(2026, 3, 3), "Overleg 12 maart 2026")


def test_the_degree_behind_a_name_makes_nobody_an_organisation():
    found = facts(dutch(signed="drs. P. Jansen MBA"))
    assert found.sender == ("Vakbond Veldland",)
    assert found.signatories == ("drs. P. Jansen MBA",)


def test_the_cabinet_of_the_letterhead_writes_when_a_minister_signs():
    found = facts(dutch(signed="De Minister van Werk,\nA. Smit").replace("Vakbond", "Kabinet van"))
    assert found.sender == ("Kabinet van Veldland",)
    assert found.signatories == ("Minister van Werk",)


def test_two_organisations_that_sign_are_a_choice():
    text = "Geachte heer Bos,\n\nHet is goed.\n\nHoogachtend,\n\nVakbond Noord\n\nVakbond Zuid\n"
    assert choices(facts(text), "sender") == ["Vakbond Noord", "Vakbond Zuid"]


def test_a_letter_answered_on_a_doubtful_day_is_a_choice():
    found = facts(dutch(text="Wij ontvingen uw brief van 03/04/2026 in goede orde."))
    assert found.answers_to == ()
    assert [c.date for c in choices(found, "answers_to")] == [date(2026, 4, 3), date(2026, 3, 4)]


def test_a_letter_that_is_only_named_is_cited():
    (cited,) = facts(
        dutch(text="Zie de brief van de minister van Zorg van 7 januari 2026 (kenmerk Z-9).")
    ).cites
    assert (cited.date, cited.reference) == (date(2026, 1, 7), "Z-9")
    assert cited.span.words.startswith("brief van de minister")


def test_a_letter_that_is_answered_is_not_cited_as_well():
    found = facts(dutch(text="In antwoord op uw brief van 9 februari 2026 melden wij u dit."))
    assert [cited.date for cited in found.answers_to] == [date(2026, 2, 9)]
    assert found.cites == ()


@pytest.mark.parametrize(
    "written", ["Bijlage(n): 2", "Bijlagen 2", "Enclosures: 2", "Pièces jointes : 2", "Anlagen: 2"]
)
def test_a_head_that_counts_its_enclosures(written):
    assert facts(dutch(more=f"{written}\n")).enclosures == ("2",)


@pytest.mark.parametrize(
    ("written", "titles"),
    [
        ("Bijlage: Loontabel 2026", ("Loontabel 2026",)),
        ("Encl.: Pay table; Agenda", ("Pay table", "Agenda")),
        ("Bijlagen:\n1. Loontabel\n2. Agenda", ("Loontabel", "Agenda")),
        ("Anlagen:\n\n- Tabelle\n- Ordnung", ("Tabelle", "Ordnung")),
        ("P.J. : Grille des salaires", ("Grille des salaires",)),
    ],
)
def test_enclosures_listed_below_the_signature(written, titles):
    found = facts(dutch(signed=f"P. Jansen\n\n{written}"))
    assert found.enclosures == titles
    assert found.signatories == ("P. Jansen",)


def test_the_title_of_an_annex_is_no_enclosure():
    found = facts(dutch(signed="P. Jansen\n\nBijlage 1"))
    assert found.enclosures == ()


MAIL = """From: Jan de Vries <jan@veldland.example>
To: Ministry of Work <post@work.example>; Ms A. Bell <bell@work.example>
Cc: B. Stone <stone@work.example>
Date: Mon, 6 Apr 2026 10:12:00 +0200
Subject: RE: your letter of 9 February 2026

We thank you for your letter and we will be there at the next meeting of the council.
"""


def test_a_mail_without_a_salutation_has_its_facts():
    found = facts(MAIL)
    assert found.kind == "response"
    assert found.sender == ("Jan de Vries",)
    assert found.addressee == ("Ministry of Work", "Ms A. Bell")
    assert (found.dated, found.subject) == (
        date(2026, 4, 6),
        "RE: your letter of 9 February 2026",
    )
    assert found.in_doubt == {}


def test_a_mail_that_answers_nothing_is_an_email():
    assert facts(MAIL.replace("RE: your letter of 9 February 2026", "Lunch")).kind == "email"


def test_who_sends_a_mail_for_an_organisation_signs_for_it():
    greeted = MAIL.replace("We thank", "Dear Ms Bell,\n\nWe thank")
    found = facts(f"{greeted}\nKind regards,\n\nJan de Vries\nUnion of Veldland\n")
    assert found.sender == ("Union of Veldland",)


@given(
    st.text(st.sampled_from("Datum:Bijlagekenmerk/123 \n.,2026-04maartGeachteheer"), max_size=300)
)
def test_a_fact_is_set_or_open_and_never_both(text):
    try:
        said = letter(text)
    except RefusedError:
        return
    found = facts_of(said)
    for name, grounds in found.grounds.by_name().items():
        for each in grounds:
            assert said.text[each.span.start : each.span.end] == each.span.words
        assert (name in found.in_doubt) == (bool(grounds) and not getattr(found, name))


EXAMPLES = sorted(resource("example", "letters").glob("*/*.md"))


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: f"{file.parent.name} {file.stem}")
def test_the_letters_of_the_example_leave_no_doubt(file):
    text = file.read_text("utf-8").replace("[[", "").replace("]]", "")
    assert facts(text).in_doubt == {}


def test_a_strange_file_of_endless_lines_is_read_as_far_as_a_letter_goes():
    """What a hundred thousand enclosures would cost, were each compared with all."""
    text = "Bijlagen:\n" + "1. Loontabel\n" * 100_000
    closing = Block(BlockKind.CLOSING, 0, len(text), 1)
    endless = Letter("text/plain", text, ((0, len(text)),), (closing,))
    assert len(facts_of(endless).grounds.enclosures) < 1000
