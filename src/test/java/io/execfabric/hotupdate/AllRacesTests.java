package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.RaceJourney;
import io.execfabric.hotupdate.support.HotUpdateTest;
import org.junit.jupiter.api.Tag;

/** Every pair of writers, from every state, on the embedded default. */
@HotUpdateTest
@Tag("deep")
class AllRacesTests extends RaceJourney.All {}
