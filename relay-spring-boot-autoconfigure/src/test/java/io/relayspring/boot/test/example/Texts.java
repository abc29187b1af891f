package io.relayspring.boot.test.example;

import org.springframework.stereotype.Component;

@Component
class Texts implements Echoing {}
