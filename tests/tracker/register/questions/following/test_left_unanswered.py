from tests.tracker.register.answering import make_answer, make_response, make_ultimatum
from tracker.register.questions.following.left_unanswered import left_unanswered


def numbers(rows):
    return [row.number for row in rows]


def test_a_response_leaves_unanswered_what_it_has_no_words_for(register, dossier):
    ultimatum, (toll, *_) = make_ultimatum(register, dossier)
    response = make_response(register, dossier, ultimatum)
    make_answer(register, toll, response)
    assert numbers(left_unanswered(register, response)) == [2, 3]


def test_what_a_later_letter_answers_was_still_left_out_of_the_first(register, dossier):
    ultimatum, (_, ferry, _) = make_ultimatum(register, dossier)
    first = make_response(register, dossier, ultimatum)
    later = make_response(register, dossier, ultimatum, title="Later")
    make_answer(register, ferry, later)
    assert numbers(left_unanswered(register, first)) == [1, 2, 3]
    assert numbers(left_unanswered(register, later)) == [1, 3]


def test_a_letter_that_answers_nothing_leaves_nothing_unanswered(register, dossier):
    ultimatum, _ = make_ultimatum(register, dossier)
    assert left_unanswered(register, ultimatum) == []
