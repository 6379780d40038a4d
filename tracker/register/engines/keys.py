"""The key of a register under a passphrase.

It is what SQLCipher itself would make of the passphrase, so any program that
has SQLCipher opens the register with the passphrase alone. It is made here,
once, because making it is slow on purpose and every thread has a connection.
"""

from __future__ import annotations

import hashlib
from typing import Any
from unicodedata import normalize

from tracker.register.errors.passphrases import PassphraseUnusableError

#: How SQLCipher 4 makes a key: PBKDF2 with SHA-512, so often, for a key of 256 bits.
ROUNDS, KEY_BYTES = 256_000, 32

#: What stands where the salt would, in a file that is not encrypted.
PLAIN = b"SQLite format 3\0"

_NO_KEY = "00" * KEY_BYTES


def as_bytes(passphrase: str) -> bytes:
    """The passphrase as it is hashed: the same letters give the same bytes on every keyboard.

    Raises PassphraseUnusableError when it is empty, or holds NUL or half a character.
    """
    if not passphrase or "\0" in passphrase:
        raise PassphraseUnusableError()
    try:
        return normalize("NFC", passphrase).encode()
    except UnicodeEncodeError as error:
        raise PassphraseUnusableError() from error


def salt_of(connection: Any) -> bytes:  # noqa: ANN401 - the library is not typed
    """The salt at the head of the file; of an empty one, the salt it will get.

    The file is only ever read by its own connection. A key must be named before
    SQLCipher tells; this one opens nothing and is replaced by the next.
    """
    give_key(connection, _NO_KEY)
    ((salt,),) = connection.execute("PRAGMA cipher_salt").fetchall()
    return bytes.fromhex(salt)


def key_from(passphrase: bytes, salt: bytes) -> str:
    """The key and the salt in hexadecimal; takes about 0.2 seconds."""
    return (hashlib.pbkdf2_hmac("sha512", passphrase, salt, ROUNDS, KEY_BYTES) + salt).hex()


def give_key(connection: Any, key: str) -> None:  # noqa: ANN401 - the library is not typed
    """Name the key, before anything is read; costs nothing."""
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
