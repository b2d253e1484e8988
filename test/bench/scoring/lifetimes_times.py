"""Seconds of Python's lifetimes for the jobs of the bench, on the customers in a file of float64 columns."""
import json
import sys
import time

import numpy as np
import pandas as pd
from lifetimes import BetaGeoFitter, GammaGammaFitter

path, rows = sys.argv[1], int(sys.argv[2])
frequency, recency, age, monetary = (pd.Series(column) for column in np.fromfile(path).reshape(4, rows))
seconds = {}


runs = 5


def timed(name, job):
    """The median of five, each the lesser of wall and processor time, as our own jobs are measured."""
    taken = []
    for _ in range(runs):
        start, cpu_start = time.perf_counter(), time.process_time()
        result = job()
        taken.append(min(time.perf_counter() - start, time.process_time() - cpu_start))
    seconds[name] = sorted(taken)[runs // 2]
    return result


purchases = timed("fit BG/NBD", lambda: BetaGeoFitter().fit(frequency, recency, age))
bought = frequency > 0
spend = timed("fit Gamma-Gamma", lambda: GammaGammaFitter().fit(frequency[bought], monetary[bought]))
predict = purchases.conditional_expected_number_of_purchases_up_to_time
timed("expected purchases", lambda: predict(365, frequency, recency, age))
value = spend.customer_lifetime_value
timed("12-month CLV", lambda: value(purchases, frequency, recency, age, monetary, time=12, discount_rate=0.01, freq="D"))
print(json.dumps(seconds))
