package io.relayspring.sample;

import java.io.IOException;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Starts the sample. */
@SpringBootApplication
public class SampleApplication {

    /** Runs until it is stopped. */
    public static void main(String[] args) throws IOException {
        SpringApplication application = new SpringApplication(SampleApplication.class);
        application.setDefaultProperties(developmentDefaults());
        application.run(args);
    }

    // The file is there when the sample runs from the build and is not packaged: a deployed copy that lacks its
    // credentials must fail rather than answer a pretend line.
    private static Properties developmentDefaults() throws IOException {
        ClassPathResource file = new ClassPathResource("development.properties");
        return file.exists() ? PropertiesLoaderUtils.loadProperties(file) : new Properties();
    }
}
