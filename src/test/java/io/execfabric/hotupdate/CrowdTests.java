package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.CrowdJourney;
import io.execfabric.hotupdate.support.HotUpdateTest;

@HotUpdateTest
class CrowdTests extends CrowdJourney {}
