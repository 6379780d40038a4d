"""From a fresh clone to a running app, with nothing but the standard library.

verbs         what a person can ask for: setup, run, test, check, bench
first_run     the main job without a screen: a letter in, a timeline and a briefing out
environment   the folder `.venv`, and the record of what stands in it
installing    pip: where it comes from, what it installs, what its failures mean
screen        whether Qt can start, and a screen to start on
debian        system packages: installed where that is allowed, else unpacked beside us
children      other programs, called openly or quietly, in clean surroundings
places        where everything stands
speech        what is said, and the trouble that ends a call with one sentence
"""
