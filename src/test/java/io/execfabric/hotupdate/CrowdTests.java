package io.execfabric.hotupdate;

import io.execfabric.hotupdate.journey.CrowdJourney;
import io.execfabric.hotupdate.support.HotUpdateTest;

/** Many who want the same, on the embedded default. */
@HotUpdateTest
class CrowdTests extends CrowdJourney {}
