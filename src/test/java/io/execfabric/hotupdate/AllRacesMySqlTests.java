package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.RaceJourney;
import io.execfabric.hotupdate.support.MySqlTest;
import org.junit.jupiter.api.Tag;

/** Every pair of writers, from every state, on a real MySQL. */
@MySqlTest
@Tag("deep")
class AllRacesMySqlTests extends RaceJourney.All {}
