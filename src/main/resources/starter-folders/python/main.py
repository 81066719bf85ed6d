"""Counts the words of a text.

@risk low
"""

import json
import os
import sys


def count(text):
    words = text.split()
    return {"words": len(words), "characters": len(text)}


def main():
    with open(os.environ["EXECFABRIC_INPUT_FILE"], encoding="utf-8") as file:
        data = json.load(file)
    result = count(data.get("text", ""))
    print("Counted", result["words"], "words", file=sys.stderr)
    # this line is the structured result of the run
    print("__EXECFABRIC_RESULT__=" + json.dumps(result, sort_keys=True))


if __name__ == "__main__":
    main()
