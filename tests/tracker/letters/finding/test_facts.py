"""What letters say of themselves, and that nothing else is made of it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters_read import letter_as
from tracker.letters.facts import Facts
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import text_kind
from tracker.letters.readers.refused import RefusedError
from tracker.letters.reading import read_letter

SHARED = Path(__file__).parents[5] / "shared" / "letters"


def facts(text: str) -> Facts:
    return facts_of(letter_as(text_kind(text), text.encode()))


ENGLISH = """Union of Veldland Workers
12 High Street
Northtown

The Ministry of Work
attn. Ms A. Bell
Northtown

Our reference: UVW/26/7
Date: 9 February 2026
Subject: Ultimatum on working hours

Dear Ms Bell,

The talks have not led to an agreement with the workers.

Yours faithfully,

B. Stone
Chair
"""

FRENCH = """Syndicat du Veldland
3 rue du Nord
10999 Nordville

Paris, le 3 mars 2026

Objet : Réponse à votre lettre du 9 février 2026
N/Réf. : SV-12

Madame la Ministre,

Nous avons bien reçu votre courrier du 9 février 2026 et nous le refusons.

Veuillez agréer, Madame la Ministre, l'expression de nos salutations distinguées.

Le Syndicat du Veldland
"""

GERMAN = """Gewerkschaft Veldland

Unser Zeichen: GV 4711
Datum: 3. März 2026
Betreff: Arbeitszeit

Sehr geehrte Damen und Herren,

auf Ihr Schreiben vom 9. Februar 2026 (Zeichen MW-26-3) antworten wir wie folgt.

Mit freundlichen Grüßen

Gewerkschaft Veldland
"""


def test_an_english_ultimatum():
    found = facts(ENGLISH)
    assert (found.language, found.kind, found.dated) == ("en", "ultimatum", date(2026, 2, 9))
    assert (found.reference, found.subject) == ("UVW/26/7", "Ultimatum on working hours")
    assert found.addressee == ("Ministry of Work",)
    assert found.sender == ("Union of Veldland Workers",)
    assert found.signatories == ("Chair",)
    assert found.answers_to == ()


def test_a_french_response_answers_one_letter_once():
    found = facts(FRENCH)
    assert (found.language, found.kind, found.dated) == ("fr", "response", date(2026, 3, 3))
    assert (found.sender, found.reference) == (("Syndicat du Veldland",), "SV-12")
    assert [cited.date for cited in found.answers_to] == [date(2026, 2, 9)]


def test_a_german_letter_cites_date_and_reference_in_its_text():
    found = facts(GERMAN)
    (cited,) = found.answers_to
    assert (found.language, found.dated, found.reference) == ("de", date(2026, 3, 3), "GV 4711")
    assert (cited.date, cited.reference) == (date(2026, 2, 9), "MW-26-3")
    assert cited.span.words == "Ihr Schreiben vom 9. Februar 2026 (Zeichen MW-26-3"


MAIL = """Van: Vakbond Veldland <info@vakbond.example>
Aan: Ministerie van Werk
Datum: 3 maart 2026
Onderwerp: Ultimatum werktijden

Beste mensen,

Wij verwachten uiterlijk op 1 april 2026 een antwoord van u.

Met vriendelijke groet,

A. de Boer
"""

TO_PARLIAMENT = """Ministerie van Werk

Aan de voorzitter van de Raad
Postbus 2
1234 AC Stad

Datum 3 maart 2026
Betreft Reactie op de brief van 9 februari 2026
Uw kenmerk VL-12

Geachte voorzitter,

Met dit schrijven antwoord ik op de brief van de Raad.

De Minister van Werk,

J. Jansen
"""


def test_a_mail_says_from_whom_and_to_whom():
    found = facts(MAIL)
    assert (found.sender, found.addressee) == (("Vakbond Veldland",), ("Ministerie van Werk",))
    assert (found.kind, found.dated) == ("ultimatum", date(2026, 3, 3))


def test_a_letter_signed_without_a_courtesy():
    found = facts(TO_PARLIAMENT)
    assert found.sender == ("Minister van Werk",)
    assert found.addressee == ("voorzitter van de Raad",)


def test_the_date_and_the_reference_of_one_letter_go_together():
    (cited,) = facts(TO_PARLIAMENT).answers_to
    assert (cited.date, cited.reference) == (date(2026, 2, 9), "VL-12")


def test_words_of_facts_stand_in_the_letter():
    letter = letter_as(text_kind(FRENCH), FRENCH.encode())
    for cited in facts_of(letter).answers_to:
        assert letter.text[cited.span.start : cited.span.end] == cited.span.words


def test_several_ministers_write_for_the_government():
    ministers = "De Minister van Werk,\n\nA. Smit\n\nDe Minister van Zorg,\n\nB. de Wit"
    found = facts(f"Geachte heer Bos,\n\nHet is goed zo.\n\nHoogachtend,\n\n{ministers}")
    assert found.sender == ("Kabinet",)
    assert found.signatories == ("Minister van Werk", "Minister van Zorg")


def test_one_minister_writes_for_himself():
    found = facts(
        "Geachte heer Bos,\n\nHet is goed.\n\nHoogachtend,\n\nDe Minister van Werk,\nA. Smit"
    )
    assert found.sender == ("Minister van Werk",)


def test_what_a_letter_does_not_say_stays_empty():
    found = facts(
        "Geachte heer Bos,\n\nHet is niet goed zo.\n\nMet vriendelijke groet,\n\nJan Smit"
    )
    assert found == Facts(language="nl", kind="letter", signatories=("Jan Smit",))


def test_a_date_in_the_text_is_not_the_date_of_the_letter():
    assert facts("Geachte heer Bos,\n\nWij komen op 1 april 2026 langs.").dated is None


def test_an_ambiguous_date_is_not_chosen():
    assert facts("Date: 04/05/2026\n\nDear Ms Bell,\n\nWe will come to the meeting.").dated is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Persbericht", "press_release"),
        ("Onderhandelingsakkoord Veldland", "agreement"),
        ("Notulen van 3 maart", "minutes"),
        ("Onze mening", "statement"),
    ],
)
def test_a_paper_that_addresses_nobody_is_what_its_title_says(title, kind):
    assert facts(f"# {title}\n\nDe lonen gaan omhoog en dat is van belang voor ons.").kind == kind


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Dienstvereinbarung über Parkplätze\nzwischen Stadt und Personalrat", "agreement"),
        ("Niederschrift über die dritte Sitzung\nVeldhafen, 3. Mai 2026", "minutes"),
        ("Vereinbarung heißt für uns, dass beide Seiten sie halten.", "statement"),
    ],
)
def test_a_title_that_runs_on_into_the_first_paragraph_names_the_paper_all_the_same(opening, kind):
    text = f"{opening}\n\nDie Plätze werden nach der Zahl der Fahrten vergeben und nicht verlost."
    assert facts(text).kind == kind


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.just("\n")))
def test_any_text_has_facts(text):
    try:
        found = facts(text)
    except RefusedError:
        return
    assert found.language in ("nl", "en", "fr", "de")


def known(file: Path) -> dict:
    return json.loads(file.with_suffix(".readings.json").read_text("utf-8"))["metadata"]


@pytest.mark.parametrize("file", sorted(SHARED.glob("[0-9]*.txt")), ids=lambda file: file.stem)
def test_no_fact_of_a_real_letter_contradicts_its_readers(file):
    """A fact may be missing where the text does not say it; it may not be another one."""
    found, told = read_letter(file).facts, known(file)
    assert found.language == told["language"]
    assert found.dated == (date.fromisoformat(told["date"]) if told["date"] else None)
    assert (found.reference, found.subject) == (told["reference"], told["subject"])
    assert set(found.sender) <= {*told["sender"], *told["sender_aliases"]}
    assert set(found.addressee) <= {*told["addressee"], *told["addressee_aliases"]}
    dates = {each["date"] for each in told["answers_to"]}
    assert {str(each.date) for each in found.answers_to} <= dates


@pytest.mark.parametrize(
    ("greeting", "named"),
    [
        ("Geachte voorzitter,", ()),
        ("Dear Chair,", ()),
        ("Dear Minister,", ()),
        ("Madame la Ministre,", ()),
        ("Sehr geehrte Vorsitzende,", ()),
        ("Dear President Kington,", ("President Kington",)),
    ],
)
def test_a_salutation_that_names_only_an_office_names_nobody(greeting, named):
    assert facts(f"{greeting}\n\nAll is well here, and so it stays for now.").addressee == named


def test_a_letterhead_above_and_a_reader_below_without_a_postal_address():
    found = facts(
        "Klinikum Veldland gGmbH\nGeschäftsführung\n\n"
        "Gewerkschaft Pflege Veldland\nFrau Bea Kurz\n\n"
        "Datum: 3. März 2026\n\nSehr geehrte Frau Kurz,\n\n"
        "wir haben Ihre Forderung geprüft und stimmen ihr zu.\n\n"
        "Mit freundlichen Grüßen\n\nDr. Hans Berg\nGeschäftsführer\n"
    )
    assert found.sender == ("Klinikum Veldland gGmbH",)
    assert found.addressee == ("Gewerkschaft Pflege Veldland",)


@pytest.mark.parametrize(
    ("greeting", "named"),
    [
        (
            "Mesdames et Messieurs les représentants des syndicats UVW et FVT,",
            ("syndicats UVW et FVT",),
        ),
        (
            "Mesdames et Messieurs les membres de l’Union UVW,",
            ("Union UVW",),
        ),
        ("Madame, Monsieur,", ()),
        ("Dear representatives of the Union of Veldland,", ("Union of Veldland",)),
        ("Geachte vertegenwoordigers van de Vakbond Veldland,", ("Vakbond Veldland",)),
        ("Sehr geehrte Vertreter der Gewerkschaft Veldland,", ("Gewerkschaft Veldland",)),
    ],
)
def test_a_letter_to_representatives_is_written_to_the_body_they_speak_for(greeting, named):
    words = "\n\nThe parties meet again next month, as they have agreed.\n\nB. Stone\n"
    assert facts(greeting + words).addressee == named
