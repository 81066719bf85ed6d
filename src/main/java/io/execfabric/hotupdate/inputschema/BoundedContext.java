package io.execfabric.hotupdate.inputschema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.util.Locale;

/** An evaluation that pays for each keyword it enters and each complaint it makes, and goes only so deep. */
final class BoundedContext extends ExecutionContext {

    private static final int STEP = 25;
    private static final int COMPLAINT = 250;
    /** An input of 500 levels below a schema that needs four keywords for each. */
    private static final int MAX_DEPTH = 2_500;

    private int depth;

    BoundedContext(Locale reader) {
        super(ExecutionConfig.builder().locale(reader).build());
    }

    @Override
    public void evaluationPathAddLast(String keyword) {
        enter();
        super.evaluationPathAddLast(keyword);
    }

    @Override
    public void evaluationPathAddLast(int index) {
        enter();
        super.evaluationPathAddLast(index);
    }

    @Override
    public void evaluationPathRemoveLast() {
        depth--;
        super.evaluationPathRemoveLast();
    }

    @Override
    public void addError(Error complaint) {
        Budget.spend(COMPLAINT);
        super.addError(complaint);
    }

    private void enter() {
        Budget.spend(STEP);
        if (++depth > MAX_DEPTH) {
            Budget.end();
        }
    }
}
