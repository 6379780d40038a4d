"""Taking a person's name out of everything a register keeps, while its history still verifies.

Every place where the name stood keeps its length in black squares, so that the
positions of quotations hold. A line of the history is given new content, salt and
seal; its old seal stays in the chain, and with the old salt gone nobody can try
names against it. `docs/decisions/008-taking-a-name-out.md` says why this way.
"""
