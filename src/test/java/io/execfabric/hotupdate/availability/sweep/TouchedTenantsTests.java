package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.support.WholeCharacters;
import org.junit.jupiter.api.Test;

/** What is kept of the cause of a sweep. */
class TouchedTenantsTests {

    @Test
    void aLongReasonEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(reason -> {
            TouchedTenants touched = new TouchedTenants();
            touched.add(new IsolationInputsChanged(reason));
            return touched.take().reason();
        });
    }
}
