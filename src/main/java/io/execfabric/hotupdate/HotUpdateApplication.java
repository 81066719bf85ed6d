package io.execfabric.hotupdate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The hot-update platform: one application, one database, embedded engine and runner. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HotUpdateApplication {

    public static void main(String[] args) {
        SpringApplication.run(HotUpdateApplication.class, args);
    }
}
