"""Compares a list of prices with the agreed ones.

@risk medium
"""
import json
import sys

request = json.load(sys.stdin)
agreed = request.get("agreed", {})
offered = request.get("offered", {})
differences = {name: [agreed[name], price] for name, price in offered.items() if agreed.get(name, price) != price}
print(f"{len(differences)} of {len(offered)} prices differ")
print("__EXECFABRIC_RESULT__=" + json.dumps({"differences": differences}))
