package io.execfabric.hotupdate.support;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mockito.Mockito;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockReset;
import org.springframework.util.ClassUtils;

/** Whatever of ours a bean of the slice asks for, and the slice does not have, is a mock; so a new facade needs no line here. */
class MockedModules implements BeanDefinitionRegistryPostProcessor {

    private static final String OURS = "io.execfabric.hotupdate.";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        // the type of a bean can be asked for only after all definitions are there
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Arrays.stream(beans.getBeanDefinitionNames())
                .map(name -> beans.getBeanDefinition(name).getBeanClassName())
                .filter(Objects::nonNull)
                .filter(name -> name.startsWith(OURS))
                .map(name -> ClassUtils.resolveClassName(name, beans.getBeanClassLoader()))
                .flatMap(MockedModules::askedFor)
                .distinct()
                .filter(type -> type.getName().startsWith(OURS))
                .filter(type -> beans.getBeanNamesForType(type, true, false).length == 0)
                .forEach(type -> mock(type, (BeanDefinitionRegistry) beans));
    }

    private static Stream<Class<?>> askedFor(Class<?> bean) {
        Stream<Executable> makers = Stream.concat(
                Arrays.stream(bean.getDeclaredConstructors()),
                Arrays.stream(bean.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Bean.class)));
        return makers.flatMap(maker -> List.of(maker.getParameterTypes()).stream());
    }

    /** Under the name that a scan would give it, since templates ask by name. */
    private static <T> void mock(Class<T> type, BeanDefinitionRegistry registry) {
        RootBeanDefinition mock = new RootBeanDefinition(type, () -> Mockito.mock(type, MockReset.after()));
        registry.registerBeanDefinition(AnnotationBeanNameGenerator.INSTANCE.generateBeanName(mock, registry), mock);
    }
}
