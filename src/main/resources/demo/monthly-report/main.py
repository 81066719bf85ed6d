"""Adds up a month's orders of one customer.

@risk low
"""
import csv
import json
import os
import sys

order = json.load(sys.stdin)
amounts = order.get("amounts", "").split()
try:
    values = [float(amount) for amount in amounts]
except ValueError as problem:
    sys.exit(f"An amount is not a number: {problem}")
if not values:
    sys.exit("There is nothing to add up: give at least one amount.")

net = sum(values)
total = net * 1.19 if order.get("includeTax") else net
with open(os.path.join(os.environ["EXECFABRIC_ARTIFACT_DIR"], "report.csv"), "w", newline="") as report:
    rows = csv.writer(report)
    rows.writerow(["customer", "month", "orders", "total", "currency"])
    rows.writerow([order["customer"], order["month"], len(values), f"{total:.2f}", order["currency"]])

print(f"{order['customer']}, {order['month']}: {len(values)} orders, {total:.2f} {order['currency']}")
print("__EXECFABRIC_RESULT__=" + json.dumps({"orders": len(values), "total": round(total, 2), "currency": order["currency"]}))
