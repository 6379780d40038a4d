from tracker.register.rules.people.parties import name_in


def test_a_party_is_called_by_its_name_in_that_language_or_its_own():
    names = {"fr": "Union de Veldland"}
    assert name_in(names, "fr", "Union of Veldland") == "Union de Veldland"
    assert name_in(names, "de", "Union of Veldland") == "Union of Veldland"
