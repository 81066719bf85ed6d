package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.CrowdJourney;
import io.execfabric.hotupdate.support.MySqlTest;

@MySqlTest
class CrowdMySqlTests extends CrowdJourney {}
