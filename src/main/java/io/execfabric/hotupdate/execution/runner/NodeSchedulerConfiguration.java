package io.execfabric.hotupdate.execution.runner;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import io.execfabric.hotupdate.node.Cluster;
import io.execfabric.hotupdate.node.ThisNode;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's scheduler as one of several on a database. */
@Configuration(proxyBeanMethods = false)
class NodeSchedulerConfiguration {

    /**
     * Names the node in the queue's table: two servers of one host would else have one name.
     *
     * @param cluster which must outlive the scheduler, so that a node is alive until its last run has ended
     */
    @Bean
    DbSchedulerCustomizer schedulerOfThisNode(ThisNode node, Cluster cluster) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(node.id()));
            }
        };
    }

    /** A node that runs nothing takes nothing from the queue; that runners have died it notices all the same. */
    @Bean
    static BeanPostProcessor pausedWithoutRunner(ObjectProvider<NodeRoleProperties> roles) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof Scheduler scheduler && !roles.getObject().runner()) {
                    scheduler.pause();
                }
                return bean;
            }
        };
    }
}
