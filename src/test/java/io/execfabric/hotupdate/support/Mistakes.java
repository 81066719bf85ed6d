package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/**
 * The product's own services, one method of which can be made to take some people for those of another tenant, as a mistake
 * in its code would: nobody else is deceived but who asks this method, maybe only while another one is at work.
 */
@TestComponent
public class Mistakes implements BeanPostProcessor, MethodInterceptor {

    private static final Set<String> PLACES = Set.of(
            "DefaultApprovalArchive",
            "DefaultAuditLog",
            "CamundaContacts",
            "Candidates",
            "DefaultSkillCatalogue",
            "DefaultDossiers",
            "DefaultEvidence",
            "DefaultExecutions",
            "ExecutionReader",
            "DefaultExecutionLogs",
            "DefaultNotifications",
            "DefaultOffers",
            "PolledRun",
            "DefaultRecommender",
            "RuleBasedAvailabilityPolicy",
            "DefaultSkillManagement",
            "DefaultSubmissionCatalogue",
            "ListToolsHandler");

    /**
     * @param place class and method, for instance {@code ExecutionReader.list}; any method where none is said
     * @param within another one that has to be at work; null for none
     * @param who is taken for somebody else
     * @param as whose they are taken for
     */
    public record Mistake(String place, @Nullable String within, Predicate<Caller> who, TenantId as) {

        private boolean isMadeBy(MethodInvocation asked) {
            return is(place, asked);
        }

        private static boolean is(String place, MethodInvocation asked) {
            Object target = asked.getThis();
            String type = target == null ? "" : AopUtils.getTargetClass(target).getSimpleName();
            return place.equals(type)
                    || place.equals(type + "." + asked.getMethod().getName());
        }

        private @Nullable Object mistaken(@Nullable Object argument) {
            return argument instanceof Caller caller && caller.tenant() != null && who.test(caller)
                    ? new Caller(caller.user(), as, caller.roles(), caller.tokenKind())
                    : argument;
        }

        /** Where it is asked about a tenant, and not by anybody. */
        private @Nullable Object another(@Nullable Object argument) {
            return argument instanceof TenantId ? as : argument;
        }
    }

    private final ThreadLocal<Integer> within = ThreadLocal.withInitial(() -> 0);
    private volatile @Nullable Mistake mistake;

    public void make(Mistake next) {
        mistake = next;
    }

    public void mend() {
        mistake = null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!PLACES.contains(AopUtils.getTargetClass(bean).getSimpleName())) {
            return bean;
        }
        if (bean instanceof Advised advised) {
            advised.addAdvice(0, this);
            return bean;
        }
        ProxyFactory factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice(this);
        return factory.getProxy(bean.getClass().getClassLoader());
    }

    @Override
    public @Nullable Object invoke(MethodInvocation asked) throws Throwable {
        Mistake now = mistake;
        if (now == null) {
            return asked.proceed();
        }
        if (now.isMadeBy(asked) && (now.within() == null || within.get() > 0)) {
            err(now, asked.getArguments());
        }
        if (now.within() == null || !Mistake.is(now.within(), asked)) {
            return asked.proceed();
        }
        within.set(within.get() + 1);
        try {
            return asked.proceed();
        } finally {
            within.set(within.get() - 1);
        }
    }

    private static void err(Mistake now, @Nullable Object[] arguments) {
        boolean byNobody = Arrays.stream(arguments).noneMatch(Caller.class::isInstance);
        Arrays.setAll(arguments, i -> byNobody ? now.another(arguments[i]) : now.mistaken(arguments[i]));
    }
}
