package io.execfabric.hotupdate.inputschema;

import java.util.List;

/** A schema that no input can be held against. */
public final class UnusableSchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<SchemaFault> faults;

    UnusableSchemaException(List<SchemaFault> faults) {
        super(faults.size() + " faults in a schema, the first one at " + faults.get(0));
        this.faults = List.copyOf(faults);
    }

    /** At least one, in the order of their places. */
    public List<SchemaFault> faults() {
        return faults;
    }
}
