package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.RaceJourney;
import io.execfabric.hotupdate.support.MySqlTest;

/** Some pairs of writers on a real MySQL. */
@MySqlTest
class RacingWritersMySqlTests extends RaceJourney.Few {}
