"""What is found in real letters against what their readers tell."""

import pytest

from tests.fact_scores import scores
from tests.reading_scores import LETTERS

#: The excerpt of an agreement names itself nowhere in its words.
_KNOWN = {("40-de-koalitionsvertrag-2021-arbeit", "kind")}


@pytest.mark.skipif(not LETTERS.exists(), reason="the letters lie beside the project")
def test_nothing_is_found_that_the_readers_tell_otherwise():
    judged = scores()
    wrong = {
        (letter, name)
        for letter, facts in judged.items()
        for name, said in facts.items()
        if said == "wrong"
    }
    assert judged
    assert wrong <= _KNOWN
