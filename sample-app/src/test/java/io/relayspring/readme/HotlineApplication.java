package io.relayspring.readme;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class HotlineApplication {}
