"""The conformance suite of the Jupyter project, in full: no check may be skipped."""

import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "yita-test"
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("not well");'
    completion_samples = [
        {"text": "Console.WriteLi", "matches": {"WriteLine"}},
        {"text": "#!lsmag", "matches": {"#!lsmagic"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 1;", "class C { void M() { } }", "#!lsmagic", "// a comment"]
    incomplete_code_samples = ["class C {", "for (var i = 0; i < 3; i++) {", "Console.WriteLine(", "/* a comment"]
    invalid_code_samples = ["class }", "1 + ) 2"]
    code_page_something = "Console.WriteLine?"
    code_generate_error = "throw new InvalidOperationException();"
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "new[] { 1, 2, 3 }.Sum()", "result": "6"},
    ]
    code_display_data = [
        {"code": 'HTML("<b>bold</b>").Display();', "mime": "text/html"},
        {"code": "#!mermaid\ngraph TD; A-->B", "mime": "text/vnd.mermaid"},
    ]
    code_history_pattern = "6 * 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = 'Console.WriteLine("a"); ClearOutput();'


if __name__ == "__main__":
    unittest.main()
