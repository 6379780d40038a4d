"""Texts of office programs: zip files of XML."""
