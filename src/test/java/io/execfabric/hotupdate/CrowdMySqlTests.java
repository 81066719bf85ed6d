package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.CrowdJourney;
import io.execfabric.hotupdate.support.MySqlTest;

/** Many who want the same, on a real MySQL. */
@MySqlTest
class CrowdMySqlTests extends CrowdJourney {}
