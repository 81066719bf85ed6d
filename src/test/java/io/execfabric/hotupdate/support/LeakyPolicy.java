package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Arrays;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * The product's own decisions about who may have what, one of which can be made to take the people of one tenant for those of
 * another, for one thing: the confusion of tenants that step 6 is there for. Everything that asks the decision is deceived
 * alike, the permission checks and the requests.
 */
@TestComponent
public class LeakyPolicy implements BeanPostProcessor, MethodInterceptor {

    private static final String RUNS = "io.execfabric.hotupdate.execution.read.";
    private static final Set<String> RUN_READERS = Set.of(RUNS + "ExecutionReader", RUNS + "DefaultExecutionLogs");

    /** A decision, by the method that makes it and by what the method is asked for. */
    public enum Channel {
        LIST("available", Access.SEE),
        ID("decide", Access.SEE),
        RUN_BY_HAND("decide", Access.RUN_BY_HAND),
        RUN_BY_AI("decide", Access.RUN_BY_AI),
        RECOMMEND("available", Access.BE_OFFERED),
        MCP("decide", Access.BE_OFFERED),
        FILE("files", null),
        LOG("tail", null),
        ARTIFACT("artifact", null);

        private final String method;
        private final @Nullable Access access;

        Channel(String method, @Nullable Access access) {
            this.method = method;
            this.access = access;
        }

        private boolean isAskedBy(MethodInvocation question) {
            return question.getMethod().getName().equals(method)
                    && (access == null || Arrays.asList(question.getArguments()).contains(access));
        }
    }

    private record Leak(Channel channel, String subject, TenantId owner, TenantId intruder) {

        boolean concerns(MethodInvocation question) {
            Object[] asked = question.getArguments();
            return channel.isAskedBy(question)
                    && asked[0] instanceof Caller caller
                    && intruder.equals(caller.tenant())
                    && Arrays.stream(asked).anyMatch(this::isSubject);
        }

        private boolean isSubject(@Nullable Object argument) {
            return subject.equals(argument)
                    || argument instanceof ScriptCode code && subject.equals(code.value())
                    || argument instanceof PageRequest page && holds(CodeSpan.after(page.cursor()))
                    || argument instanceof CodeSpan span && holds(span);
        }

        private boolean holds(CodeSpan span) {
            return span.first().compareTo(subject) <= 0 && subject.compareTo(span.last()) <= 0;
        }

        Caller mistaken(Caller caller) {
            return new Caller(caller.user(), owner, caller.roles(), caller.tokenKind());
        }
    }

    private volatile @Nullable Leak leak;

    /** @param subject the Skill's code; for FILE the submission's id, for LOG and ARTIFACT the run's */
    public void leak(Channel channel, String subject, String owner, String intruder) {
        leak = new Leak(channel, subject, new TenantId(owner), new TenantId(intruder));
    }

    public void mend() {
        leak = null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Advised decision
                && (bean instanceof AvailabilityPolicy || bean instanceof SubmissionCatalogue)) {
            decision.addAdvice(0, this);
            return bean;
        }
        return RUN_READERS.contains(bean.getClass().getName()) ? deceivable(bean) : bean;
    }

    private Object deceivable(Object reader) {
        ProxyFactory factory = new ProxyFactory(reader);
        factory.setProxyTargetClass(true);
        factory.addAdvice(this);
        return factory.getProxy(reader.getClass().getClassLoader());
    }

    @Override
    public @Nullable Object invoke(MethodInvocation question) throws Throwable {
        Leak now = leak;
        if (now != null && now.concerns(question)) {
            Object[] asked = question.getArguments();
            asked[0] = now.mistaken((Caller) asked[0]);
        }
        return question.proceed();
    }
}
