package io.relayspring.boot.test.example;

import org.springframework.stereotype.Service;

/** Handles nothing. */
@Service
class Ledger {}
