package io.execfabric.archfixtures;

import io.github.bucket4j.Bucket;
import java.time.Duration;

public class ThrottlesByHand {

    Bucket make() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, Duration.ofMinutes(1)))
                .build();
    }
}
