package io.execfabric.archfixtures.width;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Made by hand, it takes as much. */
class MadeBean {

    MadeBean(String a, String b, String c, String d, String e, String f, String g) {}
}

@Configuration
class MakesIt {

    @Bean
    MadeBean made() {
        return new MadeBean("a", "b", "c", "d", "e", "f", "g");
    }
}
