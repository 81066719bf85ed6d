package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.support.HotUpdateTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ends that this node makes. */
@HotUpdateTest
class EndsTests extends EndsJourney {

    @LocalServerPort
    private int port;

    @Override
    int elsewhere() {
        return port;
    }
}
