package io.execfabric.hotupdate.node;

import io.execfabric.hotupdate.shared.Ids;
import org.springframework.stereotype.Component;

/** The present server process; the next start of the same server is another node. */
@Component
public class ThisNode {

    private final String id;

    ThisNode(Ids ids) {
        this.id = ids.next();
    }

    public String id() {
        return id;
    }
}
