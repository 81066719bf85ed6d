package io.execfabric.hotupdate.updateflow;

import java.time.Instant;

/**
 * A version of the review policy's table.
 *
 * @param source the admin who put it in force, or {@code shipped}
 */
public record PolicyVersion(int version, Instant since, String source) {

    public boolean isShipped() {
        return source.equals(PolicyTables.SHIPPED);
    }
}
