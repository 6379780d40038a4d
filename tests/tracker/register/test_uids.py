from uuid import UUID

from tracker.register.uids import new_uid


def test_identities_are_of_version_seven_and_all_different():
    made = [new_uid() for _ in range(1000)]
    assert len(set(made)) == 1000
    assert {(UUID(each).version, UUID(each).variant) for each in made} == {
        (7, "specified in RFC 4122")
    }


def test_later_identities_come_after_earlier_ones():
    moments = [UUID(new_uid()).int >> 80 for _ in range(1000)]
    assert moments == sorted(moments)
