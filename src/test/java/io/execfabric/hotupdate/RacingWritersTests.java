package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.RaceJourney;
import io.execfabric.hotupdate.support.HotUpdateTest;

/** Every pair of writers on the embedded default. */
@HotUpdateTest
class RacingWritersTests extends RaceJourney.EachPairOnce {}
