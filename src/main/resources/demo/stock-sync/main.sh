#!/bin/bash
# Prints the stock of a warehouse.
# @risk low
cat
