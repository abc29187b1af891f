package io.relayspring.boot.test.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ExampleApplication {}
